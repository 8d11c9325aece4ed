package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ledger.LedgerAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WriteOffPayoutWorkerTest extends PayoutStage {
    @Autowired
    WriteOffPayoutWorker worker;

    @Test
    void a_written_off_payout_leaves_no_debt_to_creator_or_tax_office() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AM04"), payoutOf(creator)));
        var id = payoutOf(creator).id();
        resolve(id, ResolvePayoutAnswer.Decision.WRITE_OFF);

        worker.writeOffPayout(new WriteOffPayoutWorker.Input(id));
        worker.writeOffPayout(new WriteOffPayoutWorker.Input(id));

        assertThat(payout(id).status()).isEqualTo(PayoutStatus.WRITTEN_OFF);
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.TAX_PAYABLE, creator)).isEqualTo("0.00");
        assertThat(balance(LedgerAccount.WRITE_OFF, creator)).isEqualTo("20000.00");
        assertThat(statementStatus(id)).isEqualTo("REPLACED");
        assertThat(trialBalance()).isEqualTo("0.00");
    }
}
