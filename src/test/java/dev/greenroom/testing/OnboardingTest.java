package dev.greenroom.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Applicants on their way, against the real database, without the engine: tests call the workers themselves. */
@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
public abstract class OnboardingTest extends DatabaseTest {
    private static final String PASSWORD = "correct horse";
    private static final AtomicLong TASKS = new AtomicLong(9_000_000);

    @Autowired
    protected MockMvc http;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected DraftDesk drafts;

    protected final String creator = Forms.someone();

    private final Set<String> registered = new HashSet<>();

    /** Registers on first use. */
    protected RequestPostProcessor login(String email) throws Exception {
        if (registered.add(email)) {
            http.perform(post("/api/accounts")
                            .contentType("application/json")
                            .content("{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD
                                    + "\", \"locale\": \"en\"}"))
                    .andExpect(status().isCreated());
        }
        return httpBasic(email, PASSWORD);
    }

    /** A complete application of {@link #creator}, submitted. */
    protected ApplicationId applicant() {
        return applicant(Forms.complete());
    }

    protected ApplicationId applicant(ObjectNode form) {
        drafts.save(creator, "en", Forms.bytes(form));
        return drafts.submit(creator);
    }

    /** As if this person had completed a task of this form, newest last. */
    protected long answered(String form, String subject, String username, String answer) {
        long key = TASKS.incrementAndGet();
        var now = OffsetDateTime.now();
        database.sql("insert into worklist_task (task_key, form_id, element_id, process_id, process_instance_key,"
                        + " task_group, subject_type, subject_id, subject_label, created_at, state)"
                        + " values (?, ?, ?, 'test', 1, 'test', 'application', ?, 'test', ?, 'DONE')")
                .params(key, form, form, subject, now)
                .update();
        database.sql("insert into worklist_answer (task_key, form_id, subject_id, username, answered_at, answer)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(key, form, subject, username, now, answer)
                .update();
        return key;
    }

    protected long audited(String what, String subject) {
        return database.sql("select count(*) from audit_entry where what = ? and subject_id = ?")
                .params(what, subject)
                .query(Long.class)
                .single();
    }

    protected long messages(String name, String key) {
        return database.sql("select count(*) from outbox_message where name = ? and correlation_key = ?")
                .params(name, key)
                .query(Long.class)
                .single();
    }
}
