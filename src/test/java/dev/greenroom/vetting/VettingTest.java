package dev.greenroom.vetting;

import static dev.greenroom.application.Forms.bytes;
import static dev.greenroom.application.Forms.complete;
import static dev.greenroom.application.Forms.someone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.InformationDesk;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this module begin with: an application in its first round, and officers' answers. */
abstract class VettingTest extends DatabaseTest {
    protected final String creator = someone();

    @Autowired
    protected DraftDesk drafts;

    @Autowired
    protected ApplicationDesk applications;

    @Autowired
    protected InformationDesk information;

    @Autowired
    protected VettingDesk vetting;

    @Autowired
    protected Rounds rounds;

    @Autowired
    protected CheckResults results;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    protected ApplicationId submitted() {
        return submitted(creator, complete());
    }

    protected ApplicationId submitted(String username, ObjectNode form) {
        drafts.save(username, "zh", bytes(form));
        return drafts.submit(username);
    }

    protected ApplicationId inVetting() {
        var id = submitted();
        vetting.start(id);
        return id;
    }

    protected OpenTask review(
            ApplicationId id, String officer, ReviewDecision decision, String reason, List<String> questions) {
        return answer(id, Reviews.REVIEW, officer, new ReviewApplicationAnswer(decision, reason, questions));
    }

    protected OpenTask answer(ApplicationId id, String form, String officer, Record answer) {
        var task = task(id, form);
        database.sql(
                        """
                        insert into worklist_task (task_key, form_id, element_id, process_id, process_instance_key,
                        task_group, subject_type, subject_id, subject_label, created_at, state)
                        values (?, ?, ?, ?, ?, 'compliance', 'application', ?, 'x', ?, 'DONE')
                        """)
                .params(task.key(), form, "x", "creator-vetting", 1L, id.value(), task.createdAt())
                .update();
        database.sql(
                        """
                        insert into worklist_answer (task_key, form_id, subject_id, username, answered_at, answer)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(task.key(), form, id.value(), officer, OffsetDateTime.now(ZoneOffset.UTC), write(answer))
                .update();
        return task;
    }

    protected OpenTask task(ApplicationId id, String form) {
        long key = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return new OpenTask(key, form, form, "creator-vetting", 1, "compliance", id.value(), null, null, now, null);
    }

    protected long acts(ApplicationId id, String what) {
        return database.sql("select count(*) from audit_entry where subject_id = ? and what = ?")
                .params(id.value(), what)
                .query(Long.class)
                .single();
    }

    private String write(Record answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
