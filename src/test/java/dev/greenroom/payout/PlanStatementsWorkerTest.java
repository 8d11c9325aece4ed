package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.payout.PlanStatementsWorker.Input;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanStatementsWorkerTest extends PeriodStage {
    @Autowired
    PlanStatementsWorker worker;

    @Test
    void those_who_were_paid_are_planned_once_and_an_empty_month_has_none() {
        var month = paid(creator("500.00"));
        var input = new Input(run(month));

        var planned = worker.planStatements(input);

        assertThat(planned.statementChunks()).isNotEmpty();
        assertThat(worker.planStatements(input)).isEqualTo(planned);
        assertThat(worker.planStatements(new Input(run(YearMonth.of(2001, 5)))).statementChunks())
                .isEmpty();
    }
}
