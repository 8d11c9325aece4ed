package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.vault.Vault;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept beside a submitted application to find it by: subject areas and consents. */
@Repository
class SubmittedDetails {
    private final JdbcClient database;
    private final SharedIdentifiers identifiers;
    private final Vault vault;

    SubmittedDetails(JdbcClient database, SharedIdentifiers identifiers, Vault vault) {
        this.database = database;
        this.identifiers = identifiers;
        this.vault = vault;
    }

    void replace(Applicant applicant, List<Draft.Consent> consents, OffsetDateTime now) {
        keep(applicant, consents, now);
        identifiers.replace(applicant);
    }

    /** As above, for facts given anew; the account to which a creator is paid is not among them. */
    void renew(Applicant applicant, List<Draft.Consent> consents, OffsetDateTime now) {
        keep(applicant, consents, now);
        identifiers.renew(applicant);
    }

    private void keep(Applicant applicant, List<Draft.Consent> consents, OffsetDateTime now) {
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
        var guardian = applicant.guardian();
        if (guardian != null) {
            database.sql(
                            """
                            insert into application_guardian_consent (application_id, blind_index, given_at)
                            values (?, ?, ?) on conflict do nothing
                            """)
                    .params(id, vault.blindIndex(Vault.Kind.GUARDIAN, guardian.idNumber()), now)
                    .update();
        }
    }

    /** Since when this guardian consents; null when there is none. Another guardian's consent does not count. */
    @Nullable
    OffsetDateTime guardianConsent(Applicant applicant) {
        var guardian = applicant.guardian();
        return guardian == null
                ? null
                : database.sql("select given_at from application_guardian_consent"
                                + " where application_id = ? and blind_index = ?")
                        .params(
                                applicant.applicationId().value(),
                                vault.blindIndex(Vault.Kind.GUARDIAN, guardian.idNumber()))
                        .query(OffsetDateTime.class)
                        .optional()
                        .orElse(null);
    }

    List<String> subjectAreas(ApplicationId id) {
        return database.sql("select code from application_subject_area where application_id = ? order by code")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private void delete(String table, String id) {
        database.sql("delete from " + table + " where application_id = ?")
                .param(id)
                .update();
    }
}
