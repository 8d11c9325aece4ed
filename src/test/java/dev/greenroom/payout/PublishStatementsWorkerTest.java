package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublishStatementsWorkerTest extends PayoutStage {
    @Autowired
    PublishStatementsWorker worker;

    @Test
    void only_what_was_paid_is_published_and_twice_is_the_same() {
        var paid = creator("20000.00");
        var refused = creator("20000.00");
        sent();
        receive(bankSays(ACSC, payoutOf(paid)));
        receive(bankSays(rejected("AC04"), payoutOf(refused)));

        worker.publishStatements(new PublishStatementsWorker.Input(week));
        worker.publishStatements(new PublishStatementsWorker.Input(week));

        assertThat(statementStatus(payoutOf(paid).id())).isEqualTo("PUBLISHED");
        assertThat(statementStatus(payoutOf(refused).id())).isEqualTo("DRAFT");
    }
}
