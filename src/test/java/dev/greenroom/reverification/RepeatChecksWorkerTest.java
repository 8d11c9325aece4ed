package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RepeatChecksWorkerTest extends ReverificationTest {
    @Autowired
    private RepeatChecksWorker worker;

    @Test
    void a_clean_case_is_clear_also_when_checked_twice() {
        var asked = submitted(20);
        var input = new RepeatChecksWorker.Input(asked.id());

        var first = worker.repeatChecks(input);
        var second = worker.repeatChecks(input);

        assertThat(first.recheckVerdict()).isEqualTo(RecheckVerdict.CLEAR);
        assertThat(second).isEqualTo(first);
        assertThat(audited("REVERIFICATION_CHECKED", asked.creatorId().value())).isEqualTo(1);
    }

    @Test
    void an_account_in_another_name_is_an_officers_to_decide() {
        var form = Forms.complete();
        ((ObjectNode) form.get("payout")).put("holderName", "张伟");
        var asked = asked(active(form, today.plusDays(20).minusMonths(6)), 20);
        submit("{\"confirmed\": true}");

        var verdict =
                worker.repeatChecks(new RepeatChecksWorker.Input(asked.id())).recheckVerdict();

        assertThat(verdict).isEqualTo(RecheckVerdict.FINDINGS);
        assertThat(state(asked.id())).isEqualTo(ReverificationState.IN_REVIEW);
        assertThat(ReviewFacts.findings(round(asked).findings()))
                .extracting(found -> found.get("found"))
                .contains("The account is held in another name.");
    }
}
