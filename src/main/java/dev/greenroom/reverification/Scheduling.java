package dev.greenroom.reverification;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import dev.greenroom.reverification.DueDates.Due;
import dev.greenroom.vetting.Rechecks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out what comes due for a creator next, from what is known of the creator now. */
@Component
class Scheduling {
    private final CreatorRegister creators;
    private final ApplicationDesk applications;
    private final Reverifications reverifications;
    private final Schedules schedules;
    private final DueDates dates;
    private final Clock clock;

    Scheduling(
            CreatorRegister creators,
            ApplicationDesk applications,
            Reverifications reverifications,
            Schedules schedules,
            ReverificationSettings settings,
            Clock clock) {
        this.creators = creators;
        this.applications = applications;
        this.reverifications = reverifications;
        this.schedules = schedules;
        this.dates = new DueDates(settings);
        this.clock = clock;
    }

    void schedule(CreatorRegister.Registered creator) {
        schedules.replace(creator.id(), dues(creator));
    }

    /** What comes next for this creator, also when no sweep has seen the creator yet. */
    Due next(CreatorId id) {
        return schedules
                .next(id)
                .orElseGet(() -> dues(creators.registered(List.of(id)).getFirst()).stream()
                        .min(java.util.Comparator.comparing(Due::dueOn))
                        .orElseThrow());
    }

    private List<Due> dues(CreatorRegister.Registered creator) {
        var applicant = applications.applicant(creator.applicationId());
        var lastDecided = reverifications.lastDecided(creator.id());
        var activeOn = day(creator.activeSince());
        var signedByGuardian = (applicant.guardian() != null || activeOn.isBefore(Rechecks.adultOn(applicant)))
                && !reverifications.hasPassed(creator.id(), ReverificationReason.COMES_OF_AGE);
        return dates.of(
                new DueDates.Facts(
                        lastDecided.map(Scheduling::day).orElse(activeOn),
                        lastDecided.isPresent(),
                        applicant.birthDate(),
                        applicant.idDocument().expiresOn(),
                        signedByGuardian),
                Times.today(clock));
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), BonusWeek.ZONE);
    }
}
