package dev.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with all rights on the database, but without the key, can do to the record: each of it shows. */
class TamperedRecordTest extends DatabaseTest {
    private static final int ENTRIES = 8;
    private static final String URL = "jdbc:test";

    @Autowired
    DataSource shared;

    @Autowired
    Vault vault;

    @Value("${spring.datasource.url}")
    String address;

    @TempDir
    Path directory;

    private JdbcTemplate owner;
    private TransactionTemplate transaction;
    private Chain chain;
    private Anchors anchors;
    private Seal seal;
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @BeforeEach
    void aRecordOfItsOwnWithoutTriggers() {
        var database = separate();
        owner = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        seal = new Seal(vault);
        var settings = settings(directory.resolve("audit-anchors").toString());
        chain = new Chain(owner, seal, settings, ticking());
        anchors = new Anchors(settings, seal, chain, ticking(), URL);
        for (int i = 1; i <= ENTRIES; i++) {
            record("ACT_" + i);
        }
        assertThat(verify()).isEqualTo(new Verification(true, ENTRIES, null, null, null, 1L, 0));
        owner.execute(
                isPostgres()
                        ? "alter table audit_entry disable trigger all"
                        : "drop trigger audit_entry_refuses_change");
    }

    @Test
    void any_changed_column_shows() {
        var changes = List.of(
                "at = at + interval '1' second",
                "at = at - interval '1' hour",
                "actor = 'nobody'",
                "what = 'OTHER'",
                "subject_type = 'payout'",
                "subject_id = 'run-2'",
                "reason = 'because'",
                "reason = null",
                "details = '{}'",
                "task = null",
                "task = 'review-application/2'",
                "format = 1",
                "previous_hash = '" + "1".repeat(64) + "'",
                "hash = '" + "1".repeat(64) + "'");
        for (var change : changes) {
            transaction.executeWithoutResult(status -> {
                owner.update("update audit_entry set " + change + " where entry = 4");
                assertThat(verify().firstBroken()).as(change).isEqualTo(4L);
                status.setRollbackOnly();
            });
        }
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void a_removed_entry_shows_wherever_it_was() {
        for (long entry : new long[] {1, 4, ENTRIES}) {
            tampered("delete from audit_entry where entry = " + entry, found -> {
                assertThat(found.firstBroken()).isEqualTo(entry);
                assertThat(found.reason()).isEqualTo("Entry " + entry + " is missing.");
            });
        }
    }

    @Test
    void an_inserted_entry_shows_in_the_middle_and_behind_the_end() {
        tampered(
                "update audit_entry set entry = entry + 100 where entry > 4;"
                        + "insert into audit_entry (entry, at, actor, what, subject_type, subject_id, details, format, previous_hash, hash)"
                        + " select 5, at, 'x', 'X', 'run', 'run-1', '{}', 2, hash, '" + "a".repeat(64)
                        + "' from audit_entry where entry = 4;"
                        + "update audit_entry set entry = entry - 99 where entry > 100;"
                        + "update audit_head set entry = entry + 1",
                found -> assertThat(found.firstBroken()).isEqualTo(5L));
        tampered(
                "insert into audit_entry (entry, at, actor, what, subject_type, subject_id, details, previous_hash, hash, format)"
                        + " select 9, at, 'x', 'X', 'run', 'r', '{}', hash, '" + "b".repeat(64)
                        + "', 2 from audit_entry where entry = 8",
                found -> assertThat(found.firstBroken()).isEqualTo(9L));
    }

    @Test
    void swapped_entries_show() {
        tampered(
                "update audit_entry set entry = 100 where entry = 3; update audit_entry set entry = 3 where entry = 6;"
                        + "update audit_entry set entry = 6 where entry = 100",
                found -> assertThat(found.firstBroken()).isEqualTo(3L));
    }

    @Test
    void a_tail_that_was_cut_with_the_head_set_back_shows_by_the_anchor() {
        anchors.write(chain.head());
        var cut = "delete from audit_entry where entry > 5;"
                + "update audit_head set entry = 5, hash = (select hash from audit_entry where entry = 5)";

        tampered(cut, found -> {
            assertThat(found.firstBroken()).isEqualTo(6L);
            assertThat(found.brokenAnchor()).isEqualTo(ENTRIES);
            assertThat(found.reason()).startsWith("Entry 8 is gone, but was there at 2026-11-21");
        });
        transaction.executeWithoutResult(status -> {
            run(cut);
            for (int i = 0; i < 5; i++) {
                chain.append(List.of(Act.bySystem("LATER", "run", "run-1")));
            }
            assertThat(verify().brokenAnchor())
                    .as("after new entries took its place")
                    .isEqualTo(ENTRIES);
            status.setRollbackOnly();
        });
        tampered(
                "delete from audit_entry; update audit_head set entry = 0, hash = '" + Head.NONE.hash() + "'",
                found -> {
                    assertThat(found.firstBroken()).as("emptied").isEqualTo(1L);
                });
    }

    @Test
    void a_cut_tail_shows_without_anchors_when_the_head_stays() {
        tampered("delete from audit_entry where entry > 5", found -> {
            assertThat(found.firstBroken()).isEqualTo(6L);
        });
        tampered("update audit_head set entry = 5, hash = (select hash from audit_entry where entry = 5)", found -> {
            assertThat(found.firstBroken()).as("only the head set back").isEqualTo(6L);
        });
    }

    @Test
    void a_chain_rewritten_without_the_key_shows() {
        transaction.executeWithoutResult(status -> {
            rewriteFrom(3, Seal.KEYED);
            assertThat(verify().firstBroken()).as("from an entry on").isEqualTo(3L);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            rewriteFrom(3, Seal.PLAIN);
            assertThat(verify().firstBroken()).as("in the old format").isEqualTo(3L);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            rewriteFrom(1, Seal.PLAIN);
            assertThat(verify().reason()).isEqualTo("Entry 1 and all others were made without the key.");
            status.setRollbackOnly();
        });
        anchors.write(chain.head());
        transaction.executeWithoutResult(status -> {
            rewriteFrom(1, Seal.PLAIN);
            chain.append(List.of(Act.bySystem("RECORD_KEYED", "record", "audit")));
            assertThat(verify().brokenAnchor())
                    .as("whole, in the old format, passed off as from before the key")
                    .isEqualTo(ENTRIES);
            status.setRollbackOnly();
        });
    }

    @Test
    void time_that_was_set_back_is_noted_and_shows_when_it_is_not() {
        now = now.minus(Duration.ofDays(2));
        record("LATE_ACT");
        assertThat(verify().valid()).isTrue();
        assertThat(owner.queryForList("select what from audit_entry where entry > 8 order by entry", String.class))
                .containsExactly(Chain.CLOCK_SET_BACK, "LATE_ACT");

        var careless = settings("", Duration.ofDays(400));
        now = now.minus(Duration.ofDays(9));
        transaction.executeWithoutResult(status ->
                new Chain(owner, seal, careless, ticking()).append(List.of(Act.bySystem("BACKDATED", "run", "run-1"))));
        assertThat(verify().reason()).isEqualTo("Entry 11 has an earlier time than the one before it.");
    }

    @Test
    void a_changed_file_of_anchors_shows_and_a_torn_line_does_not() throws Exception {
        var file = directory.resolve("audit-anchors");
        anchors.write(chain.head());
        Files.writeString(file, Files.readString(file) + "0123 9 torn in the mid");
        assertThat(verify().valid()).isTrue();
        record("ACT_9");
        anchors.write(chain.head());
        assertThat(verify()).isEqualTo(new Verification(true, 9, null, null, null, 1L, 2));

        Files.writeString(file, Files.readString(file).replaceFirst(" 8 ", " 7 "));
        assertThat(verify().reason()).isEqualTo("Line 1 of the file of anchors was changed.");
    }

    @Test
    void a_record_from_before_the_key_stays_valid_and_is_closed_by_the_first_keyed_entry() {
        rewriteFrom(1, Seal.PLAIN);
        assertThat(verify().valid()).isFalse();

        transaction.executeWithoutResult(
                status -> chain.append(List.of(Act.bySystem("RECORD_KEYED", "record", "audit"))));
        assertThat(verify()).isEqualTo(new Verification(true, 9, null, null, null, 9L, 0));
        tampered("update audit_entry set actor = 'nobody' where entry = 2", found -> {
            assertThat(found.firstBroken()).isEqualTo(2L);
        });
        transaction.executeWithoutResult(status -> {
            owner.update("update audit_entry set actor = 'nobody' where entry = 2");
            rewriteBetween(2, 8, Seal.PLAIN);
            assertThat(verify().firstBroken()).isEqualTo(9L);
            status.setRollbackOnly();
        });
    }

    @Test
    void the_first_start_with_a_key_closes_the_record_from_before_and_no_other_start_does() {
        var trail = mock(AuditTrail.class);
        new KeyedFromNowOn(owner, trail).keyRecord();
        verifyNoInteractions(trail);

        rewriteFrom(1, Seal.PLAIN);
        new KeyedFromNowOn(owner, trail).keyRecord();
        Mockito.verify(trail).record(Act.bySystem("RECORD_KEYED", "record", "audit"));
    }

    /** As somebody would who read the source code, but has another key. */
    private void rewriteFrom(long first, int format) {
        rewriteBetween(first, Long.MAX_VALUE, format);
        owner.update("update audit_head set hash = (select hash from audit_entry where entry = audit_head.entry)");
    }

    private void rewriteBetween(long first, long last, int format) {
        var hash = new String[] {
            first == 1
                    ? Head.NONE.hash()
                    : owner.queryForObject("select hash from audit_entry where entry = ?", String.class, first - 1)
        };
        var links = new ArrayList<Link>();
        owner.query(
                "select " + Link.COLUMNS + " from audit_entry where entry between ? and ? order by entry",
                row -> {
                    links.add(Link.of(row));
                },
                first,
                last);
        for (var old : links) {
            var link = new Link(
                    old.entry(),
                    old.at(),
                    old.actor(),
                    old.what(),
                    old.subjectType(),
                    old.subjectId(),
                    old.reason(),
                    old.details(),
                    old.task(),
                    format,
                    hash[0],
                    "");
            hash[0] = format == Seal.PLAIN ? seal.of(link) : sha256(link.toString());
            owner.update(
                    "update audit_entry set format = ?, previous_hash = ?, hash = ? where entry = ?",
                    format,
                    link.previousHash(),
                    hash[0],
                    link.entry());
        }
    }

    private void tampered(String sql, java.util.function.Consumer<Verification> check) {
        transaction.executeWithoutResult(status -> {
            run(sql);
            var found = verify();
            assertThat(found.valid()).as(sql).isFalse();
            check.accept(found);
            status.setRollbackOnly();
        });
        assertThat(verify().valid()).isTrue();
    }

    private void run(String sql) {
        Stream.of(sql.split(";")).forEach(owner::update);
    }

    private Verification verify() {
        return chain.verify(anchors.known());
    }

    private void record(String what) {
        var act = new Act(
                "finance", what, "run", "run-1", "why not", Map.of("amount", "1", "b", "ü"), "review-bonus-run/1");
        transaction.executeWithoutResult(status -> chain.append(List.of(act)));
        now = now.plusSeconds(1);
    }

    private Clock ticking() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static AuditSettings settings(String anchors) {
        return settings(anchors, Duration.ofMinutes(1));
    }

    private static AuditSettings settings(String anchors, Duration tolerance) {
        return new AuditSettings(anchors, Duration.ofMinutes(10), 1000, tolerance, Duration.ofMinutes(15));
    }

    private static boolean isPostgres() {
        return "postgres".equals(System.getProperty("greenroom.test.db"));
    }

    /** The same schema once more, because other tests write to the shared record at the same time. */
    private DataSource separate() {
        if (isPostgres()) {
            var name = "record" + System.nanoTime();
            new JdbcTemplate(shared).execute("create database " + name);
            var place = address.replaceFirst("/[^/?]+\\?", "/" + name + "?");
            return migrated(new DriverManagerDataSource(place, "postgres", "postgres"), "postgresql");
        }
        var place = "jdbc:h2:mem:record" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        return migrated(new DriverManagerDataSource(place, "sa", ""), "h2");
    }

    private static DataSource migrated(DataSource database, String vendor) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        return database;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
