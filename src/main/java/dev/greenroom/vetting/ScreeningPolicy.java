package dev.greenroom.vetting;

import static dev.greenroom.vetting.ScreeningVerdict.BLOCK;
import static dev.greenroom.vetting.ScreeningVerdict.CLEAR;
import static dev.greenroom.vetting.ScreeningVerdict.LOG;
import static dev.greenroom.vetting.ScreeningVerdict.NO_LIST;
import static dev.greenroom.vetting.ScreeningVerdict.OWN_IDENTIFIER;
import static dev.greenroom.vetting.ScreeningVerdict.REVIEW;

import dev.greenroom.application.Applicant;
import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.ResidentId;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to compare with the lists, and what the strongest hit means. */
final class ScreeningPolicy {
    private static final String PERSON = "PERSON";

    private ScreeningPolicy() {}

    /** The creator with all identifiers; the account's holder and the guardian too when they are others. */
    static List<Subject> subjects(Applicant applicant, LocalDate today) {
        var subjects = new ArrayList<Subject>();
        subjects.add(new Subject(
                applicant.legalName(), PERSON, applicant.birthDate(), applicant.nationality(), identifiers(applicant)));
        var holder = applicant.payout().holderName();
        if (!PersonName.same(holder, applicant.legalName())) {
            boolean business = applicant.tax().residence().equals("BUSINESS");
            subjects.add(new Subject(holder, business ? "ENTITY" : PERSON, null, null, List.of()));
        }
        var guardian = applicant.guardian();
        if (guardian != null) {
            subjects.add(guardian(guardian, today));
        }
        return subjects;
    }

    private static Subject guardian(Applicant.Guardian guardian, LocalDate today) {
        var number = guardian.idNumber();
        return ResidentId.read(number, today) instanceof ResidentId.Valid valid
                ? new Subject(
                        guardian.name(),
                        PERSON,
                        valid.birthDate(),
                        null,
                        List.of(new Identifier("CN_RESIDENT_ID", number)))
                : new Subject(guardian.name(), PERSON, null, null, List.of(new Identifier("OTHER", number)));
    }

    /**
     * @param results the applicant's first, as {@link #subjects} gives them: only the applicant's own identifier is a hard
     *     fact, another's on the own list is a strong match
     */
    static Finding<ScreeningVerdict> judge(List<Result> results) {
        if (results.getFirst().ownIdentifier()) {
            return Finding.of(OWN_IDENTIFIER, Evidence.OWN_LIST_IDENTIFIER);
        }
        if (!results.stream().allMatch(Result::listsLoaded)) {
            return Finding.of(NO_LIST, Evidence.NO_LIST_LOADED);
        }
        var bands = results.stream()
                .flatMap(result -> result.hits().stream())
                .map(hit -> hit.band())
                .toList();
        if (results.stream().anyMatch(Result::ownIdentifier)) {
            return Finding.of(BLOCK, Evidence.GUARDIAN_ON_OWN_LIST);
        }
        if (bands.contains(Band.BLOCK)) {
            return Finding.of(BLOCK, Evidence.STRONG_NAME_MATCH);
        }
        if (bands.contains(Band.REVIEW)) {
            return Finding.of(REVIEW, Evidence.LIKELY_NAME_MATCH);
        }
        return bands.isEmpty() ? Finding.of(CLEAR) : Finding.of(LOG, Evidence.WEAK_NAME_MATCH);
    }

    private static List<Identifier> identifiers(Applicant applicant) {
        var identifiers = new ArrayList<Identifier>();
        var document = applicant.idDocument();
        identifiers.add(new Identifier(document.type(), document.number()));
        add(identifiers, "TAX_ID", applicant.tax().taxId());
        add(identifiers, "USCC", applicant.tax().uscc());
        add(identifiers, "PHONE", applicant.phone());
        add(identifiers, "ACCOUNT", applicant.payout().account());
        return identifiers;
    }

    private static void add(List<Identifier> identifiers, String type, @Nullable String number) {
        if (number != null) {
            identifiers.add(new Identifier(type, number));
        }
    }
}
