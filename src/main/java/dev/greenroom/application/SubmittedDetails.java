package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.vault.Vault;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept beside a submitted application to find it by: subject areas, consents, blind indexes of identifiers. */
@Repository
class SubmittedDetails {
    private final JdbcClient database;
    private final Vault vault;

    SubmittedDetails(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void replace(Applicant applicant, List<Draft.Consent> consents, OffsetDateTime now) {
        var id = applicant.applicationId().value();
        delete("application_subject_area", id);
        for (String code : applicant.subjectAreas()) {
            database.sql("insert into application_subject_area (application_id, code) values (?, ?)")
                    .params(id, code)
                    .update();
        }
        for (var consent : consents) {
            database.sql(
                            """
                            insert into application_consent (application_id, document, version, given_at)
                            values (?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(id, consent.document(), consent.version(), now)
                    .update();
        }
        delete("application_identifier", id);
        indexes(applicant).forEach((kind, index) -> database.sql(
                        "insert into application_identifier (application_id, kind, blind_index) values (?, ?, ?)")
                .params(id, kind.name(), index)
                .update());
    }

    List<String> subjectAreas(ApplicationId id) {
        return database.sql("select code from application_subject_area where application_id = ? order by code")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Other accounts' open applications that share an identifier of a kind that a person does not share. */
    List<Shared> sharing(ApplicationId id) {
        return new ArrayList<>(database.sql(
                        """
                        select other.application_id, other.kind from application_identifier mine
                        join application_identifier other on other.kind = mine.kind
                         and other.blind_index = mine.blind_index and other.application_id <> mine.application_id
                        join application a on a.id = other.application_id
                        join application own on own.id = mine.application_id
                        where mine.application_id = ? and mine.kind in ('ACCOUNT', 'PHONE', 'ID_NUMBER')
                         and a.status not in ('REJECTED', 'WITHDRAWN', 'EXPIRED') and a.username <> own.username
                        order by other.application_id, other.kind
                        """)
                .param(id.value())
                .query((row, index) ->
                        new Shared(new ApplicationId(row.getString(1)), Vault.Kind.valueOf(row.getString(2))))
                .list());
    }

    private Map<Vault.Kind, String> indexes(Applicant applicant) {
        var values = new EnumMap<Vault.Kind, String>(Vault.Kind.class);
        values.put(Vault.Kind.ID_NUMBER, applicant.idDocument().number());
        values.put(Vault.Kind.ACCOUNT, applicant.payout().account());
        values.put(Vault.Kind.PHONE, applicant.phone());
        var taxId = applicant.tax().taxId();
        values.put(Vault.Kind.TAX_ID, taxId == null ? applicant.idDocument().number() : taxId);
        values.replaceAll(vault::blindIndex);
        return values;
    }

    private void delete(String table, String id) {
        database.sql("delete from " + table + " where application_id = ?")
                .param(id)
                .update();
    }
}
