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
    void neither_database_lets_anybody_change_or_remove_an_entry() {
        record("finance", "run-6", "RUN_OPENED");

        assertThatThrownBy(() ->
                        database.sql("update audit_entry set actor = 'nobody'").update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database.sql("delete from audit_entry").update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database.sql("truncate table audit_entry").update());
        assertThat(trail.find("run-6", null, 0, 1).total()).isEqualTo(1);
    }

    @Test
    void a_creators_address_is_not_in_the_record_but_finds_her_acts() {
        var address = "lin.mei@example.org";
        record(address, "app_1", "APPLICATION_SUBMITTED");
        record("system", address, "ACCOUNT_REGISTERED");

        assertThat(database.sql("select count(*) from audit_entry where actor like '%@%' or subject_id like '%@%'")
                        .query(Long.class)
                        .single())
                .isZero();
        var found = trail.find(null, address, 0, 10).items();
        assertThat(found).extracting(AuditTrail.Recorded::what).containsExactly("APPLICATION_SUBMITTED");
        assertThat(found.getFirst().actor()).matches("creator-[0-9a-f]{16}");
        assertThat(trail.find(address, null, 0, 10).total()).isEqualTo(1);
    }

    private void record(String actor, String run, String what) {
        transaction.executeWithoutResult(
                status -> trail.record(new Act(actor, what, "run", run, null, Map.of("amount", "1", "b", "ü"))));
    }
}
