package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefuseReverificationWorkerTest extends ReverificationTest {
    @Autowired
    private RefuseReverificationWorker worker;

    @Autowired
    private Schedules schedules;

    @Test
    void who_is_refused_is_held_by_the_officer_once_and_asked_again_in_six_months() {
        var asked = submitted(3);
        reverifications.move(asked.id(), ReverificationState.IN_REVIEW, 1);
        review(asked, "REFUSE");
        var input = new RefuseReverificationWorker.Input(asked.id());

        worker.refuseReverification(input);
        worker.refuseReverification(input);

        assertThat(state(asked.id())).isEqualTo(ReverificationState.REFUSED);
        assertThat(holds(asked.creatorId())).containsExactly("IDENTITY_DOUBT");
        assertThat(audited("REVERIFICATION_REFUSED", asked.creatorId().value())).isEqualTo(1);
        sweepOf(asked.creatorId());
        assertThat(reverifications.open(asked.creatorId())).isEmpty();
    }

    @Test
    void who_is_refused_on_coming_of_age_is_verified_again_in_six_months_like_everybody() {
        var birthday = today.plusDays(10);
        var id = active(minor(birthday.minusYears(18)), today.minusMonths(2));
        sweepOf(id);
        var due =
                Objects.requireNonNull(schedules.opening(List.of(id), birthday).get(id));
        assertThat(due.reason()).isEqualTo(ReverificationReason.COMES_OF_AGE);
        var person = register.registered(List.of(id)).getFirst().applicationId();
        var asked = reverifications.open(id, person, due, OffsetDateTime.now()).orElseThrow();
        reverifications.move(asked.id(), ReverificationState.IN_REVIEW, 1);
        review(asked, "REFUSE");

        worker.refuseReverification(new RefuseReverificationWorker.Input(asked.id()));

        var next = schedules.next(id).orElseThrow();
        assertThat(next.reason()).isEqualTo(ReverificationReason.SIX_MONTHS);
        assertThat(schedules.opening(List.of(id), next.opensOn()).get(id)).isEqualTo(next);
    }
}
