package dev.greenroom.application;

import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.PostalAddress;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blind indexes of what submitted applications may have in common. */
@Repository
class SharedIdentifiers {
    /** Beside the kinds of the vault: the guardian's name, indexed as a holder's so that the two meet. */
    private static final String GUARDIAN_NAME = "GUARDIAN_NAME";

    private static final int MOST_SHOWN = 200;
    private static final int CHUNK = 1000;

    private final JdbcClient database;
    private final Vault vault;

    SharedIdentifiers(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** All but the device, which is told once and apart. */
    void replace(Applicant applicant) {
        replace(applicant, Set.of(Vault.Kind.DEVICE));
    }

    /** What a creator gave anew; the account may have changed since the application and stays as it is. */
    void renew(Applicant applicant) {
        replace(applicant, Set.of(Vault.Kind.DEVICE, Vault.Kind.ACCOUNT));
    }

    private void replace(Applicant applicant, Set<Vault.Kind> kept) {
        var id = applicant.applicationId();
        database.sql("delete from application_identifier where application_id = :id and kind not in (:kept)")
                .param("id", id.value())
                .param("kept", kept.stream().map(Enum::name).toList())
                .update();
        var values = values(applicant);
        values.keySet().removeAll(kept);
        values.forEach((kind, value) -> insert(id, kind.name(), vault.blindIndex(kind, value)));
        var guardian = applicant.guardian();
        if (guardian != null) {
            insert(id, GUARDIAN_NAME, vault.blindIndex(Vault.Kind.HOLDER, PersonName.comparable(guardian.name())));
        }
    }

    /** One value of this kind, in place of the one before. */
    void replace(ApplicationId id, Vault.Kind kind, String value) {
        database.sql("delete from application_identifier where application_id = ? and kind = ?")
                .params(id.value(), kind.name())
                .update();
        insert(id, kind.name(), vault.blindIndex(kind, value));
    }

    /** What other accounts' open applications have in common with this one; at most 200, what says most first. */
    List<Shared> sharing(ApplicationId id) {
        return new ArrayList<>(database.sql(
                        """
                        select other.application_id, other.kind from application_identifier mine
                        join application_identifier other on other.blind_index = mine.blind_index
                         and other.kind = case mine.kind when 'GUARDIAN_NAME' then 'HOLDER' else mine.kind end
                         and other.application_id <> mine.application_id
                        join application a on a.id = other.application_id
                        join application own on own.id = mine.application_id
                        where mine.application_id = ? and mine.kind in
                         ('ACCOUNT', 'PHONE', 'ID_NUMBER', 'ADDRESS', 'DEVICE', 'GUARDIAN', 'GUARDIAN_NAME')
                         and a.status not in ('REJECTED', 'WITHDRAWN', 'EXPIRED') and a.username <> own.username
                        order by case mine.kind when 'ID_NUMBER' then 1 when 'ACCOUNT' then 2 when 'PHONE' then 3
                          when 'GUARDIAN' then 4 when 'GUARDIAN_NAME' then 5 when 'DEVICE' then 6 else 7 end,
                         other.application_id, other.kind limit ?
                        """)
                .params(id.value(), MOST_SHOWN)
                .query((row, index) ->
                        new Shared(new ApplicationId(row.getString(1)), Shared.Kind.valueOf(row.getString(2))))
                .list());
    }

    /** Of these applications, those that share an account, phone, address or device with another of them. */
    List<SharedGroup> among(Collection<ApplicationId> ids) {
        var groups = new LinkedHashMap<String, List<ApplicationId>>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            database.sql(
                            """
                            select kind, blind_index, application_id from application_identifier
                            where application_id in (:ids) and kind in ('ACCOUNT', 'PHONE', 'ADDRESS', 'DEVICE')
                            order by kind, blind_index, application_id
                            """)
                    .param(
                            "ids",
                            all.subList(from, Math.min(all.size(), from + CHUNK)).stream()
                                    .map(ApplicationId::value)
                                    .toList())
                    .query(row -> {
                        groups.computeIfAbsent(row.getString(1) + ":" + row.getString(2), key -> new ArrayList<>())
                                .add(new ApplicationId(row.getString(3)));
                    });
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> SharedGroup.of(group.getKey(), group.getValue()))
                .toList();
    }

    private void insert(ApplicationId id, String kind, String index) {
        database.sql("insert into application_identifier (application_id, kind, blind_index) values (?, ?, ?)")
                .params(id.value(), kind, index)
                .update();
    }

    private static Map<Vault.Kind, String> values(Applicant applicant) {
        var values = new EnumMap<Vault.Kind, String>(Vault.Kind.class);
        values.put(Vault.Kind.ID_NUMBER, applicant.idDocument().number());
        values.put(Vault.Kind.ACCOUNT, applicant.payout().account());
        values.put(Vault.Kind.PHONE, applicant.phone());
        var taxId = applicant.tax().taxId();
        values.put(Vault.Kind.TAX_ID, taxId == null ? applicant.idDocument().number() : taxId);
        PostalAddress.comparable(applicant.address()).ifPresent(address -> values.put(Vault.Kind.ADDRESS, address));
        var holder = applicant.payout().holderName();
        if (!PersonName.same(holder, applicant.legalName())) {
            values.put(Vault.Kind.HOLDER, PersonName.comparable(holder));
        }
        var guardian = applicant.guardian();
        if (guardian != null) {
            values.put(Vault.Kind.GUARDIAN, guardian.idNumber());
        }
        return values;
    }
}
