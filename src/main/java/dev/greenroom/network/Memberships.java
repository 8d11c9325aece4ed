package dev.greenroom.network;

import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.ApplicationId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which agency a creator belongs to, since when, until when. */
@Component
public class Memberships {
    private final JdbcClient database;

    Memberships(JdbcClient database) {
        this.database = database;
    }

    /** Empty before the search for an agency has ended. */
    @Transactional(readOnly = true)
    public Optional<Membership> of(ApplicationId id) {
        return database.sql("select m.agency_id, a.name, m.split, m.member_from, m.member_to from network_membership m"
                        + " left join network_agency a on a.id = m.agency_id where m.application_id = ?")
                .param(id.value())
                .query((row, number) -> {
                    var agency = row.getString(1);
                    return new Membership(
                            agency == null ? null : new AgencyId(agency),
                            row.getString(2),
                            row.getBigDecimal(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class));
                })
                .optional();
    }

    /** All agencies with their names. */
    @Transactional(readOnly = true)
    public Map<AgencyId, String> agencies() {
        var agencies = new LinkedHashMap<AgencyId, String>();
        database.sql("select id, name from network_agency order by id").query((ResultSet row) -> {
            agencies.put(new AgencyId(row.getString(1)), row.getString(2));
        });
        return agencies;
    }

    /** An agency's creators at any time between these days. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, Member> members(AgencyId agency, LocalDate from, LocalDate to) {
        var members = new LinkedHashMap<ApplicationId, Member>();
        database.sql(
                        "select m.application_id, m.split, o.data_shared, m.member_from, m.member_to from network_membership m"
                                + " join network_offer o on o.id = m.offer_id"
                                + " where m.agency_id = ? and m.member_from <= ? and (m.member_to is null or m.member_to >= ?)"
                                + " order by m.application_id")
                .params(agency.value(), to, from)
                .query((ResultSet row) -> {
                    members.put(
                            new ApplicationId(row.getString(1)),
                            new Member(
                                    row.getBigDecimal(2),
                                    Set.of(row.getString(3).split(",")),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class)));
                });
        return members;
    }

    /**
     * What a creator agreed with the agency.
     *
     * @param split the agency's share, 0.3000 for 30 %
     * @param dataShared codes of what the agency may see
     * @param to last day; null while it is open
     */
    public record Member(BigDecimal split, Set<String> dataShared, LocalDate from, @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    void join(Offer offer, LocalDate from) {
        insert(
                offer.applicationId(),
                offer.agencyId().value(),
                offer.id().value(),
                offer.split(),
                from,
                from.plusMonths(offer.termMonths()));
    }

    /** @return false when it is decided already */
    boolean beIndependent(ApplicationId id, LocalDate from) {
        return insert(id, null, null, null, from, null) == 1;
    }

    private int insert(
            ApplicationId id,
            @Nullable String agency,
            @Nullable String offer,
            @Nullable BigDecimal split,
            LocalDate from,
            @Nullable LocalDate to) {
        return database.sql("insert into network_membership"
                        + " (application_id, agency_id, offer_id, split, member_from, member_to)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(id.value(), agency, offer, split, from, to)
                .update();
    }

    /**
     * @param agencyId null for an independent creator; so too name, split and end
     * @param split the agency's share, 0.3000 for 30 %
     */
    public record Membership(
            @Nullable AgencyId agencyId,
            @Nullable String agency,
            @Nullable BigDecimal split,
            LocalDate from,
            @Nullable LocalDate to) {}
}
