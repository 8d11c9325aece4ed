package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers asked and creators answered; one request for each round of vetting. */
@Repository
class InformationRequests {
    private final JdbcClient database;
    private final SealedDrafts drafts;

    InformationRequests(JdbcClient database, SealedDrafts drafts) {
        this.database = database;
        this.drafts = drafts;
    }

    boolean ask(ApplicationId id, int round, List<String> questions, OffsetDateTime askedAt, OffsetDateTime dueAt) {
        return database.sql(
                                """
                                insert into application_information (application_id, round, questions, asked_at, due_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(id.value(), round, drafts.seal(new Questions(questions)), askedAt, dueAt)
                        .update()
                == 1;
    }

    void answer(ApplicationId id, int round, List<InformationDesk.Answer> answers, OffsetDateTime at) {
        database.sql("update application_information set answers = ?, answered_at = ?"
                        + " where application_id = ? and round = ?")
                .params(drafts.seal(new Answers(answers)), at, id.value(), round)
                .update();
    }

    List<InformationDesk.Request> all(ApplicationId id) {
        return database.sql(
                        """
                        select round, questions, answers, asked_at, due_at, answered_at
                        from application_information where application_id = ? order by round
                        """)
                .param(id.value())
                .query(this::map)
                .list();
    }

    Optional<InformationDesk.Request> latest(ApplicationId id) {
        return all(id).stream().reduce((earlier, later) -> later);
    }

    /** Whether the creator still has something to answer, and may correct the application with it. */
    boolean isOpen(Application application) {
        return application.status() == ApplicationStatus.INFORMATION_REQUESTED
                && latest(application.id())
                        .filter(request -> request.answeredAt() == null)
                        .isPresent();
    }

    private InformationDesk.Request map(ResultSet row, int index) throws SQLException {
        return new InformationDesk.Request(
                row.getInt("round"),
                drafts.open(row.getString("questions"), Questions.class).texts(),
                answers(row.getString("answers")),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("answered_at", OffsetDateTime.class));
    }

    private List<InformationDesk.Answer> answers(@Nullable String sealed) {
        return sealed == null ? List.of() : drafts.open(sealed, Answers.class).given();
    }

    record Questions(List<String> texts) {}

    record Answers(List<InformationDesk.Answer> given) {}
}
