package dev.greenroom.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of this module begin with: an alert about somebody, and officers' answers. */
abstract class AlertTest extends DatabaseTest {
    protected final ApplicationId person = ApplicationId.next();

    @Autowired
    protected AlertDesk desk;

    @Autowired
    protected Alerts alerts;

    @Autowired
    protected AuditTrail audit;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    protected NewAlert shared(AlertLevel level) {
        return new NewAlert(
                "SHARED_ACCOUNT:" + person,
                AlertKind.PATTERN,
                "SHARED_ACCOUNT",
                person,
                level,
                AlertEvidence.of(List.of(new Fact("Payout account", "the same account as another creator"))));
    }

    protected AlertId raised(AlertLevel level) {
        return raised(shared(level));
    }

    protected AlertId raised(NewAlert alert) {
        return Objects.requireNonNull(transaction.execute(status -> desk.raise(alert)));
    }

    protected void first(AlertId id, String officer, AlertReviewDecision decision) {
        answer(id, AlertReviews.REVIEW, officer, new ReviewAlertAnswer(decision, "compared with the papers"));
    }

    protected void second(AlertId id, String officer, SecondAlertDecision decision) {
        answer(id, AlertReviews.SECOND_REVIEW, officer, new SecondAlertReviewAnswer(decision, "compared again"));
    }

    protected OpenTask task(AlertId id, String form) {
        long key = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return new OpenTask(key, form, form, "compliance-alert", 1, "compliance", id.value(), null, null, now, null);
    }

    protected List<String> acts(AlertId id) {
        return audit.find(id.value(), null, 0, 20).items().stream()
                .map(AuditTrail.Recorded::what)
                .toList();
    }

    private void answer(AlertId id, String form, String officer, Record answer) {
        var task = task(id, form);
        database.sql(
                        """
                        insert into worklist_task (task_key, form_id, element_id, process_id, process_instance_key,
                        task_group, subject_type, subject_id, subject_label, created_at, state)
                        values (?, ?, 'x', 'compliance-alert', 1, 'compliance', 'alert', ?, 'x', ?, 'DONE')""")
                .params(task.key(), form, id.value(), task.createdAt())
                .update();
        database.sql(
                        """
                        insert into worklist_answer (task_key, form_id, subject_id, username, answered_at, answer)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(task.key(), form, id.value(), officer, task.createdAt(), write(answer))
                .update();
    }

    private String write(Record answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
