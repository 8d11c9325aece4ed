package dev.greenroom.application;

import static dev.greenroom.application.Forms.bytes;
import static dev.greenroom.application.Forms.complete;
import static dev.greenroom.application.Forms.someone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the worker tests of this module begin with: a creator who has submitted. */
abstract class OnboardingTest extends DatabaseTest {
    protected final String creator = someone();

    @Autowired
    protected DraftDesk drafts;

    @Autowired
    protected ApplicationDesk applications;

    @Autowired
    protected JdbcClient database;

    protected ApplicationId submitted() {
        return submitted(complete());
    }

    protected ApplicationId submitted(ObjectNode form) {
        drafts.save(creator, "zh", bytes(form));
        return drafts.submit(creator);
    }

    protected long acts(ApplicationId id, String what) {
        return database.sql("select count(*) from audit_entry where subject_id = ? and what = ?")
                .params(id.value(), what)
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
