package dev.greenroom.application;

import dev.greenroom.problem.JsonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an active creator renews of the own facts; null means unchanged. Personal: {@code toString} shows nothing.
 *
 * @param confirmed all that is not renewed here is as it was
 * @param agreement null when there is nothing to accept
 */
public record Renewal(
        @Nullable Boolean confirmed,
        Draft.@Nullable IdDocument idDocument,
        @Nullable String phone,
        @Nullable String address,
        @Nullable List<Draft.Account> accounts,
        @Nullable Agreement agreement) {
    private static final JsonShape SHAPE = DraftShape.RENEWAL;
    private static final Set<String> FIELDS = Set.of("idDocument", "phone", "address", "accounts");

    /** A yes to the creator agreement in this version. */
    public record Agreement(@Nullable String version, @Nullable Boolean accepted) {}

    /** A body that has the shape of a renewal; else {@code problem.Rejected}. */
    public static Renewal read(byte[] body) {
        return SealedDrafts.convert(SHAPE.read(body), Renewal.class);
    }

    /** Names of the fields that change something in these facts. */
    List<String> changes(Draft facts) {
        var changed = new ArrayList<String>();
        var renewed = in(facts);
        if (!java.util.Objects.equals(renewed.idDocument(), facts.idDocument())) {
            changed.add("idDocument");
        }
        if (!java.util.Objects.equals(renewed.phone(), facts.phone())) {
            changed.add("phone");
        }
        if (!java.util.Objects.equals(renewed.address(), facts.address())) {
            changed.add("address");
        }
        if (!renewed.accounts().equals(facts.accounts())) {
            changed.add("accounts");
        }
        return changed;
    }

    /** Can this field be put right by a renewal? */
    static boolean concerns(String field) {
        return FIELDS.contains(field.split("[.\\[]", 2)[0]);
    }

    Draft in(Draft facts) {
        return new Draft(
                facts.legalName(),
                facts.stageName(),
                facts.birthDate(),
                facts.nationality(),
                facts.countryOfResidence(),
                idDocument == null ? facts.idDocument() : idDocument,
                phone == null ? facts.phone() : phone,
                address == null ? facts.address() : address,
                facts.guardian(),
                facts.subjectAreas(),
                facts.languages(),
                facts.hub(),
                accounts == null ? facts.accounts() : accounts,
                facts.contentTypes(),
                facts.tax(),
                facts.payout(),
                facts.consents());
    }

    static Draft withoutGuardian(Draft facts) {
        return new Draft(
                facts.legalName(),
                facts.stageName(),
                facts.birthDate(),
                facts.nationality(),
                facts.countryOfResidence(),
                facts.idDocument(),
                facts.phone(),
                facts.address(),
                null,
                facts.subjectAreas(),
                facts.languages(),
                facts.hub(),
                facts.accounts(),
                facts.contentTypes(),
                facts.tax(),
                facts.payout(),
                facts.consents());
    }

    @Override
    public String toString() {
        return "Renewal";
    }
}
