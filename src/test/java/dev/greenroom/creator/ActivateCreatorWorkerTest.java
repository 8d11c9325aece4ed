package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.ActivateCreatorWorker.Input;
import dev.greenroom.testing.OnboardingTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActivateCreatorWorkerTest extends OnboardingTest {
    @Autowired
    ActivateCreatorWorker worker;

    @Autowired
    CreatorRegister register;

    @Autowired
    ApplicationDesk applications;

    @Autowired
    DraftDesk drafts;

    @Test
    void an_applicant_becomes_one_creator_also_when_told_twice() {
        var form = Forms.complete();
        var input = new Input(applicant(form));

        var first = worker.activateCreator(input);
        var second = worker.activateCreator(input);

        assertThat(second).isEqualTo(first);
        var id = Objects.requireNonNull(first.creatorId());
        assertThat(applications.status(input.applicationId())).isEqualTo(ApplicationStatus.ACTIVE);
        assertThat(register.ofAccount(creator)).contains(id);
        var payee = Objects.requireNonNull(register.payees(List.of(id)).get(id));
        assertThat(payee.legalName()).isEqualTo(form.get("legalName").asText());
        assertThat(payee.taxId()).isEqualTo(form.get("idDocument").get("number").asText());
        assertThat(payee.identifiers()).extracting("type").containsExactly("CN_RESIDENT_ID", "PHONE", "ACCOUNT");
        assertThat(register.payability(List.of(id)).get(id)).isEqualTo(new Payability(true, List.of()));
        assertThat(audited("CREATOR_ACTIVATED", id.value())).isEqualTo(1);
    }

    @Test
    void nothing_personal_of_a_payee_lies_in_clear() {
        var form = Forms.complete();
        worker.activateCreator(new Input(applicant(form)));

        var rows = database.sql("select * from creator where username = ?")
                .param(creator)
                .query()
                .listOfRows()
                .toString();

        assertThat(rows)
                .doesNotContain(form.get("legalName").asText())
                .doesNotContain(form.get("idDocument").get("number").asText())
                .doesNotContain(form.get("payout").get("account").asText());
    }

    @Test
    void who_withdrew_in_the_last_moment_does_not_become_a_creator() {
        var id = applicant();
        drafts.withdraw(creator);

        assertThat(worker.activateCreator(new Input(id)).creatorId()).isNull();
        assertThat(register.ofAccount(creator)).isEmpty();
    }
}
