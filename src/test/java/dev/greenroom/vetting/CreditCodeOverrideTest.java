package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import dev.greenroom.application.Risk;
import dev.greenroom.reference.ApplicationId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditCodeOverrideTest extends VettingTest {
    private static final String IN_USE_BUT_WRONG = "91350211M0000XUF46";

    @Autowired
    private CheckTaxProfileWorker check;

    @Autowired
    private ClearApplicationWorker clear;

    @Autowired
    private RecordRiskWorker record;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private Overrides overrides;

    @Autowired
    private VettingFiles files;

    @Test
    void a_code_that_fails_its_checksum_is_submitted_and_goes_to_review() {
        var id = reviewed();

        assertThat(results.found(id, 1, Evidence.CREDIT_CODE_INVALID)).isTrue();
        assertThat(rechecks.of(id).tax()).isEqualTo(TaxVerdict.INCONSISTENT);
    }

    @Test
    void approved_with_a_reason_it_is_accepted_once_shown_audited_and_no_fault_again() {
        var id = reviewed();
        review(id, "compliance", ReviewDecision.APPROVE, "Licence seen, the code is as printed", List.of());

        clear.clearApplication(new ClearApplicationWorker.Input(id));
        clear.clearApplication(new ClearApplicationWorker.Input(id));

        var again = rechecks.of(id);
        assertThat(again.tax()).isEqualTo(TaxVerdict.CONSISTENT);
        assertThat(again.findings()).contains(new Recheck.Found(Check.TAX, Evidence.CREDIT_CODE_ACCEPTED));
        assertThat(files.find(id).orElseThrow().accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.by()).isEqualTo("compliance");
            assertThat(accepted.reason()).isEqualTo("Licence seen, the code is as printed");
        });
        assertThat(acts(id, "IDENTIFIER_ACCEPTED")).isEqualTo(1);
    }

    @Test
    void an_acceptance_is_of_one_code_for_one_person() {
        var id = reviewed();
        review(id, "compliance", ReviewDecision.APPROVE, "seen", List.of());
        clear.clearApplication(new ClearApplicationWorker.Input(id));

        assertThat(overrides.isAccepted(id, Overrides.Kind.CREDIT_CODE, IN_USE_BUT_WRONG))
                .isTrue();
        assertThat(overrides.isAccepted(id, Overrides.Kind.CREDIT_CODE, "91350211M0000XUF47"))
                .isFalse();
        assertThat(overrides.isAccepted(ApplicationId.next(), Overrides.Kind.CREDIT_CODE, IN_USE_BUT_WRONG))
                .isFalse();
    }

    @Test
    void the_officer_sees_what_each_check_added_and_why() {
        var id = reviewed();

        record.recordRisk(new RecordRiskWorker.Input(id, Risk.MEDIUM));

        var file = files.find(id).orElseThrow();
        assertThat(file.checks().getFirst()).satisfies(view -> {
            assertThat(view.check()).isEqualTo(Check.TAX);
            assertThat(view.points()).isEqualTo(10);
            assertThat(view.rule()).contains("contradicts itself");
        });
        // The four checks that gave no answer in this test add their points too: nothing unknown is ever clear.
        assertThat(file.points()).isEqualTo(50);
    }

    private ApplicationId reviewed() {
        var form = Forms.complete();
        ((ObjectNode) form.get("tax"))
                .put("residence", "BUSINESS")
                .put("taxId", "T1234567")
                .put("uscc", IN_USE_BUT_WRONG);
        var id = submitted(creator, form);
        vetting.start(id);
        check.checkTaxProfile(new CheckTaxProfileWorker.Input(id));
        return id;
    }
}
