package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckRunFinalWorkerTest extends PayoutStage {
    @Autowired
    CheckRunFinalWorker worker;

    @Test
    void a_run_is_final_when_each_payout_is_and_unknown_keeps_it_open() {
        var creator = creator("20000.00");
        var held = creator("500.00");
        notPayable(held, "HELD", "FINANCE");
        var input = new CheckRunFinalWorker.Input(week);
        sent();
        receive(bankSays(ACSC, payoutOf(creator)));
        assertThat(worker.checkRunFinal(input).runFinality()).isEqualTo(RunFinality.OPEN);

        resolve(payoutOf(held).id(), ResolvePayoutAnswer.Decision.WRITE_OFF);
        exceptions.writeOff(payoutOf(held).id());

        assertThat(worker.checkRunFinal(input).runFinality()).isEqualTo(RunFinality.FINAL);
        assertThat(worker.checkRunFinal(input)).isEqualTo(worker.checkRunFinal(input));
    }

    @Autowired
    ExceptionDesk exceptions;
}
