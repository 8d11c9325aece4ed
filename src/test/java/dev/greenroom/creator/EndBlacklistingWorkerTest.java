package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.creator.EndBlacklistingWorker.Input;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.Screener.Identifier;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EndBlacklistingWorkerTest extends OutOfStandingTest {
    @Autowired
    EndBlacklistingWorker worker;

    @Autowired
    Barred barred;

    @Autowired
    ApplicationDesk applications;

    @Test
    void after_the_term_the_person_is_free_and_may_apply_anew_also_when_told_twice() {
        var id = active();
        var running = blacklisted(id, 1);

        worker.endBlacklisting(new Input(running));
        worker.endBlacklisting(new Input(running));

        assertThat(standing(id)).isEqualTo(CreatorStanding.LEFT);
        assertThat(audited("BLACKLISTING_ENDED", id.value())).isEqualTo(1);
        var payee = Objects.requireNonNull(register.payees(List.of(id)).get(id));
        assertThat(barred.matches(payee.identifiers().stream()
                        .map(one -> new Identifier(one.type(), one.number()))
                        .toList()))
                .isEmpty();
        var anew = applicant();
        assertThat(anew).isNotEqualTo(payee.applicationId());
        assertThat(applications.status(anew)).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void one_that_was_lifted_before_does_not_end_again() {
        var id = active();
        var running = blacklisted(id, 1);
        blacklistings.close(running, BlacklistingState.LIFTED, "compliance2", OffsetDateTime.now());

        worker.endBlacklisting(new Input(running));

        assertThat(audited("BLACKLISTING_ENDED", id.value())).isZero();
    }
}
