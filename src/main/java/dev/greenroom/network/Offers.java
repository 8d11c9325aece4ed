package dev.greenroom.network;

import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.OfferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers in the database. */
@Repository
class Offers {
    private static final String SELECT =
            "select o.*, a.name from network_offer o" + " join network_agency a on a.id = o.agency_id where ";

    private final JdbcClient database;

    Offers(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<Offer> of(ApplicationId id) {
        return database.sql(SELECT + "o.application_id = ? order by o.offered_at desc, o.id desc")
                .param(id.value())
                .query(Offers::offer)
                .list();
    }

    /** The row is locked until the transaction ends. */
    Optional<Offer> lock(OfferId id) {
        var found = database.sql("select id from network_offer where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional();
        return found.flatMap(none -> database.sql(SELECT + "o.id = ?")
                .param(id.value())
                .query(Offers::offer)
                .optional());
    }

    void add(Offer offer) {
        database.sql("insert into network_offer (id, application_id, agency_id, state, split, term_months,"
                        + " data_shared, offered_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        offer.id().value(),
                        offer.applicationId().value(),
                        offer.agencyId().value(),
                        offer.state().name(),
                        offer.split(),
                        offer.termMonths(),
                        String.join(",", offer.dataShared()),
                        offer.offeredAt(),
                        offer.expiresAt())
                .update();
    }

    void answer(OfferId id, OfferAnswer answer, OffsetDateTime now) {
        database.sql("update network_offer set state = ?, answer = ?, answered_at = ? where id = ?")
                .params(answer.name(), answer.name(), now, id.value())
                .update();
    }

    void close(OfferId id, OfferState state, OffsetDateTime now) {
        database.sql("update network_offer set state = ?, closed_at = ? where id = ?")
                .params(state.name(), now, id.value())
                .update();
    }

    /** One task decides one offer: the schema refuses the same task for another. */
    void decide(OfferId id, OfferState state, long taskKey, OffsetDateTime now) {
        database.sql("update network_offer set state = ?, task_key = ?, closed_at = ? where id = ?")
                .params(state.name(), taskKey, now, id.value())
                .update();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new Offer(
                new OfferId(row.getString("id")),
                new ApplicationId(row.getString("application_id")),
                new AgencyId(row.getString("agency_id")),
                row.getString("name"),
                OfferState.valueOf(row.getString("state")),
                row.getBigDecimal("split"),
                row.getInt("term_months"),
                List.of(row.getString("data_shared").split(",")),
                row.getObject("offered_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                answer == null ? null : OfferAnswer.valueOf(answer),
                row.getObject("answered_at", OffsetDateTime.class));
    }
}
