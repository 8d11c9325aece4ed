package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.ScreenedParties;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applicants, for screening: those who were cleared and are not active yet are compared again when a list changes. */
@Component
@Order(ScreenedApplicants.AFTER_CREATORS)
class ScreenedApplicants implements ScreenedParties {
    /** What is known of a creator is newer. */
    static final int AFTER_CREATORS = 100;

    private final JdbcClient database;
    private final Applications applications;
    private final Submission submission;
    private final Clock clock;

    ScreenedApplicants(JdbcClient database, Applications applications, Submission submission, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.submission = submission;
        this.clock = clock;
    }

    @Override
    public List<ApplicationId> ids(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size) {
        return database.sql(
                        """
                        select id from application where status in ('CLEARED', 'IN_TRAINING', 'IN_ASSIGNMENT')
                        and id > :after and (cast(:upTo as varchar) is null or id <= :upTo) order by id limit :size""")
                .param("after", after == null ? "" : after.value())
                .param("upTo", upTo == null ? null : upTo.value())
                .param("size", size)
                .query((row, number) -> new ApplicationId(row.getString(1)))
                .list();
    }

    @Override
    public List<Party> find(Collection<ApplicationId> ids) {
        return applications.submitted(ids).stream()
                .map(submission::applicant)
                .map(this::party)
                .toList();
    }

    private Party party(Applicant applicant) {
        return new Party(
                applicant.applicationId(),
                applicant.username(),
                applicant.stageName(),
                null,
                ScreenedSubjects.of(applicant, Times.today(clock)));
    }
}
