package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "greenroom.bank=simulated")
class SimulatedBankTest extends PayoutStage {

    @Test
    void a_sent_batch_is_reported_at_once_and_a_closed_account_fails() {
        var paid = creator("20000.00");
        var closed = creator("500.00", card("6225881414200000"));

        var batch = sent();

        assertThat(payoutOf(paid).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(payoutOf(closed).status()).isEqualTo(PayoutStatus.FAILED);
        assertThat(payoutOf(closed).reasonCode()).isEqualTo("AC04");
        assertThat(messages("bank-report-received", batch.value())).hasSize(1);
        assertThat(trialBalance()).isEqualTo("0.00");
    }
}
