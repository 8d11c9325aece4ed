package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestConfirmationWorkerTest extends ReverificationTest {
    @Autowired
    private RequestConfirmationWorker worker;

    @Autowired
    private ApplicationDesk applications;

    @Test
    void the_creator_is_asked_with_the_dates_of_the_ladder_also_when_told_twice() {
        var asked = asked(20);
        var input = new RequestConfirmationWorker.Input(asked.id());

        var first = worker.requestConfirmation(input);
        var second = worker.requestConfirmation(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.submissionKey()).isEqualTo(asked.id() + ":1");
        assertThat(first.warnAt().toLocalDate()).isEqualTo(today.plusDays(13));
        assertThat(first.overdueAt().toLocalDate()).isEqualTo(today.plusDays(21));
    }

    @Test
    void asked_again_by_an_officer_the_creator_has_a_new_wait_and_time_to_answer() {
        var asked = submitted(1);
        reverifications.move(asked.id(), ReverificationState.IN_REVIEW, 1);
        review(asked, "ASK_AGAIN");
        var input = new RequestConfirmationWorker.Input(asked.id());

        var first = worker.requestConfirmation(input);
        var second = worker.requestConfirmation(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.submissionKey()).isEqualTo(asked.id() + ":2");
        assertThat(first.overdueAt().toLocalDate()).isEqualTo(today.plusDays(15));
        assertThat(state(asked.id())).isEqualTo(ReverificationState.WAITING);
    }

    @Test
    void at_eighteen_the_guardian_is_forgotten_and_what_was_known_is_kept() {
        var born = today.minusYears(18);
        var id = active(minor(today.minusYears(17)), today.minusMonths(2));
        turn(id, born);
        sweepOf(id);
        var open = reverifications.open(id).orElseThrow();

        worker.requestConfirmation(new RequestConfirmationWorker.Input(open.id()));
        worker.requestConfirmation(new RequestConfirmationWorker.Input(open.id()));

        assertThat(open.reason()).isEqualTo(ReverificationReason.COMES_OF_AGE);
        assertThat(open.dueOn()).isEqualTo(today.plusDays(30));
        assertThat(applications.applicant(open.applicationId()).guardian()).isNull();
        assertThat(audited("GUARDIANSHIP_ENDED", open.applicationId().value())).isEqualTo(1);
        assertThat(former(open.applicationId().value())).isEqualTo(1);
    }

    /** The sweep found a birthday that has come. */
    private void turn(CreatorId id, LocalDate born) {
        sweepOf(id);
        database.sql(
                        "update reverification_schedule set opens_on = ?, due_on = ? where creator_id = ? and reason = 'COMES_OF_AGE'")
                .params(born.plusYears(18), born.plusYears(18).plusDays(30), id.value())
                .update();
    }

    private long former(String application) {
        return database.sql("select count(*) from application_former_facts where application_id = ?")
                .param(application)
                .query(Long.class)
                .single();
    }
}
