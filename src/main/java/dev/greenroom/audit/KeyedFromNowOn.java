package dev.greenroom.audit;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A record that was begun without a key gets its first keyed entry at once, and an anchor for it. */
@Component
class KeyedFromNowOn {
    private final JdbcTemplate database;
    private final AuditTrail trail;

    KeyedFromNowOn(JdbcTemplate database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void keyRecord() {
        var keyed = "select count(*) from (select 1 from audit_entry where format = " + Seal.KEYED + " limit 1) one";
        var any = "select count(*) from (select 1 from audit_entry limit 1) one";
        if (is(any) && !is(keyed)) {
            trail.record(Act.bySystem("RECORD_KEYED", "record", "audit"));
        }
    }

    private boolean is(String counted) {
        var count = database.queryForObject(counted, Long.class);
        return count != null && count > 0;
    }
}
