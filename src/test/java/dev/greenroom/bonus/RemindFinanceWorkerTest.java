package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindFinanceWorkerTest extends BonusTest {
    @Autowired
    RemindFinanceWorker remindFinance;

    @Test
    void financeIsRemindedOnceForEachWaitAlsoWhenToldTwice() {
        open();
        checkPerformance.checkPerformance(new CheckPerformanceWorker.Input(week));
        remindFinance.remindFinance(new RemindFinanceWorker.Input(week));
        remindFinance.remindFinance(new RemindFinanceWorker.Input(week));
        assertThat(audited("FINANCE_REMINDED_OF_FIGURES")).isEqualTo(1);
    }
}
