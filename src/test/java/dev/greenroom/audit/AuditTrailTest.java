package dev.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.testing.DatabaseTest;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest extends DatabaseTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_act_is_found_by_its_subject_and_by_its_actor() {
        record("finance", "run-1", "RUN_OPENED");
        record("approver", "run-1", "RUN_APPROVED");

        var ofRun = trail.find("run-1", null, 0, 10);
        assertThat(ofRun.total()).isEqualTo(2);
        assertThat(ofRun.items()).extracting(AuditTrail.Recorded::what).containsExactly("RUN_APPROVED", "RUN_OPENED");
        assertThat(ofRun.items().getFirst().details()).containsEntry("amount", "1");
        assertThat(trail.find("run-1", "finance", 0, 10).items())
                .extracting(AuditTrail.Recorded::what)
                .containsExactly("RUN_OPENED");
    }

    @Test
    void an_act_without_a_transaction_is_refused() {
        var act = Act.bySystem("RUN_OPENED", "run", "run-2");

        assertThatThrownBy(() -> trail.record(act)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_trace() {
        transaction.executeWithoutResult(status -> {
            trail.record(Act.bySystem("RUN_OPENED", "run", "run-3"));
            status.setRollbackOnly();
        });

        assertThat(trail.find("run-3", null, 0, 10).total()).isZero();
        assertThat(trail.verify().valid()).isTrue();
    }

    @Test
    void the_chain_stays_whole_when_many_write_at_once() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(8)) {
            for (int person = 0; person < 8; person++) {
                var name = "person-" + person;
                people.submit(() -> {
                    start.await();
                    IntStream.range(0, 20).forEach(n -> record(name, "run-4", "RUN_" + n));
                    return null;
                });
            }
            start.countDown();
        }

        assertThat(trail.find("run-4", null, 0, 1).total()).isEqualTo(160);
        assertThat(trail.verify().valid()).isTrue();
    }

    @Test
    void a_changed_or_removed_entry_shows() {
        for (int i = 0; i < 3; i++) {
            record("finance", "run-5", "RUN_" + i);
        }
        var entry = trail.find("run-5", null, 0, 10).items().get(1).entry();

        whileTampered("update audit_entry set actor = 'nobody' where entry = ?", entry, () -> {
            assertThat(trail.verify()).isEqualTo(new Verification(false, last(), entry));
        });
        whileTampered("delete from audit_entry where entry = ?", entry, () -> {
            assertThat(trail.verify().firstBroken()).isEqualTo(entry + 1);
        });
        whileTampered("delete from audit_entry where entry >= ?", entry, () -> {
            assertThat(trail.verify()).isEqualTo(new Verification(false, entry - 1, entry));
        });
        assertThat(trail.verify().valid()).isTrue();
    }

    @Test
    void postgresql_refuses_to_change_or_remove_an_entry() {
        record("finance", "run-6", "RUN_OPENED");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                "postgres".equals(System.getProperty("greenroom.test.db")), "H2 has no SQL triggers");

        assertThatThrownBy(() ->
                        database.sql("update audit_entry set actor = 'nobody'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("delete from audit_entry").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("truncate audit_entry").update()).hasMessageContaining("append-only");
    }

    private void whileTampered(String sql, long entry, Runnable check) {
        transaction.executeWithoutResult(status -> {
            setTriggers("disable");
            database.sql(sql).param(entry).update();
            check.run();
            status.setRollbackOnly();
        });
    }

    /** What somebody with all rights on the database would do first. */
    private void setTriggers(String mode) {
        if ("postgres".equals(System.getProperty("greenroom.test.db"))) {
            database.sql("alter table audit_entry " + mode + " trigger all").update();
        }
    }

    private long last() {
        return database.sql("select max(entry) from audit_entry")
                .query(Long.class)
                .single();
    }

    private void record(String actor, String run, String what) {
        transaction.executeWithoutResult(
                status -> trail.record(new Act(actor, what, "run", run, null, Map.of("amount", "1", "b", "ü"))));
    }
}
