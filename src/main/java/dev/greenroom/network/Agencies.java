package dev.greenroom.network;

import dev.greenroom.reference.AgencyId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies in the database. */
@Repository
class Agencies {
    private static final String FREE =
            """
            (a.capacity
              - (select count(*) from network_membership m where m.agency_id = a.id)
              - (select count(*) from network_offer o where o.agency_id = a.id and o.state in ('OFFERED', 'ACCEPTED')))
            """;

    private final JdbcClient database;

    Agencies(JdbcClient database) {
        this.database = database;
    }

    List<Agency> all() {
        return database.sql("select a.id, a.name, a.split, a.term_months, a.data_shared, " + FREE
                        + " as free from network_agency a order by a.id")
                .query((row, number) -> {
                    var id = new AgencyId(row.getString("id"));
                    return new Agency(
                            id,
                            row.getString("name"),
                            row.getInt("free"),
                            row.getBigDecimal("split"),
                            row.getInt("term_months"),
                            List.of(row.getString("data_shared").split(",")),
                            coverage(id, "AREA"),
                            coverage(id, "LANGUAGE"),
                            coverage(id, "HUB"));
                })
                .list();
    }

    /** Locks the agency, so that its last place is given once. */
    boolean lockWithRoom(AgencyId id) {
        database.sql("select id from network_agency where id = ? for update")
                .param(id.value())
                .query(String.class)
                .single();
        return database.sql("select " + FREE + " from network_agency a where a.id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false when there is one with this id or name */
    boolean add(Agency agency) {
        var rows = database.sql("insert into network_agency (id, name, capacity, split, term_months, data_shared)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        agency.id().value(),
                        agency.name(),
                        agency.free(),
                        agency.split(),
                        agency.termMonths(),
                        String.join(",", agency.dataShared()))
                .update();
        if (rows == 1) {
            agency.areas().forEach(code -> cover(agency.id(), "AREA", code));
            agency.languages().forEach(code -> cover(agency.id(), "LANGUAGE", code));
            agency.hubs().forEach(code -> cover(agency.id(), "HUB", code));
        }
        return rows == 1;
    }

    private void cover(AgencyId id, String kind, String code) {
        database.sql("insert into network_coverage (agency_id, kind, code) values (?, ?, ?)")
                .params(id.value(), kind, code)
                .update();
    }

    private Set<String> coverage(AgencyId id, String kind) {
        return new HashSet<>(database.sql("select code from network_coverage where agency_id = ? and kind = ?")
                .params(id.value(), kind)
                .query(String.class)
                .list());
    }
}
