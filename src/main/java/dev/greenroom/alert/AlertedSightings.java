package dev.greenroom.alert;

import dev.greenroom.alert.Alert.Closing;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Clearance;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Sighting;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What alerts are open or were confirmed about. The key of the table lets only one alert have a sighting. */
@Repository
class AlertedSightings {
    private final JdbcClient database;
    private final ClearedHits cleared;

    AlertedSightings(JdbcClient database, ClearedHits cleared) {
        this.database = database;
        this.cleared = cleared;
    }

    /** False when an alert has it already; a transaction that takes it at the same time is waited for. */
    boolean take(ApplicationId subject, Sighting sighting, AlertId alert) {
        return database.sql(
                                """
                                insert into alerted_sighting
                                (application_id, list, entry_id, entry_hash, print, band, alert_id)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                subject.value(),
                                sighting.list(),
                                sighting.entryId(),
                                sighting.entryHash(),
                                sighting.print(),
                                sighting.band().name(),
                                alert.value())
                        .update()
                == 1;
    }

    /** From now on the clearance answers for them. */
    void clear(Alert alert, Closing closing) {
        cleared.clear(
                alert.subject(),
                of(alert.id()),
                new Clearance(closing.by(), closing.reason(), closing.secondBy(), closing.secondReason()));
        database.sql("delete from alerted_sighting where alert_id = ?")
                .param(alert.id().value())
                .update();
    }

    /** Confirmed alerts answer no longer for what they were about: the next screening raises it anew. */
    void forgetConfirmed(ApplicationId subject) {
        database.sql("delete from alerted_sighting where alert_id in"
                        + " (select id from compliance_alert where application_id = ? and decision = 'CONFIRMED')")
                .param(subject.value())
                .update();
    }

    private List<Sighting> of(AlertId alert) {
        return database.sql("select list, entry_id, entry_hash, print, band from alerted_sighting where alert_id = ?")
                .param(alert.value())
                .query((row, number) -> new Sighting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Band.valueOf(row.getString(5))))
                .list();
    }
}
