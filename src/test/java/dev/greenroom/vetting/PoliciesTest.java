package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.Risk;
import dev.greenroom.application.ScreenedSubjects;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.testing.People;
import dev.greenroom.worklist.Judgement;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final VettingSettings SETTINGS = new VettingSettings(Period.ofDays(90), Period.ofDays(30), 2);

    @ParameterizedTest
    @CsvSource({
        "2010-11-22, UNDERAGE",
        "2010-11-21, GUARDIAN_MISSING",
        "2008-11-22, GUARDIAN_MISSING",
        "2008-11-21, VALID"
    })
    void age_counts_to_the_day(LocalDate born, IdentityVerdict verdict) {
        assertThat(IdentityPolicy.judge(someone().born(born).build(), TODAY, SETTINGS)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_minor_with_an_adult_guardian_is_valid_and_with_a_minor_one_not() {
        var adult = new Applicant.Guardian("林建国", People.residentId(TODAY.minusYears(18), 5), true);
        var minor = new Applicant.Guardian(
                "林小", People.residentId(TODAY.minusYears(18).plusDays(1), 5), true);
        var silent = new Applicant.Guardian("林建国", adult.idNumber(), false);
        var applicant = someone().born(TODAY.minusYears(17));

        assertThat(identity(applicant.guardian(adult))).isEqualTo(IdentityVerdict.VALID);
        assertThat(identity(applicant.guardian(minor))).isEqualTo(IdentityVerdict.GUARDIAN_MISSING);
        assertThat(identity(applicant.guardian(silent))).isEqualTo(IdentityVerdict.GUARDIAN_MISSING);
    }

    @Test
    void a_guardian_must_be_another_person_an_adult_and_one_whose_age_can_be_seen() {
        var minor = someone().born(TODAY.minusYears(17));
        var own = minor.build().idDocument().number();

        assertThat(guarded(minor, new Applicant.Guardian("林建国", own, true)).evidence())
                .contains(Evidence.GUARDIAN_IS_APPLICANT, Evidence.GUARDIAN_NOT_ADULT);
        assertThat(guarded(minor, new Applicant.Guardian("林建国", "330501197505050771", true)))
                .isEqualTo(Finding.of(IdentityVerdict.GUARDIAN_MISSING, Evidence.GUARDIAN_NUMBER_INVALID));
        assertThat(guarded(minor, new Applicant.Guardian("Ana Núñez", "XDA123456", true)))
                .isEqualTo(Finding.of(IdentityVerdict.UNVERIFIABLE, Evidence.GUARDIAN_NOT_CHECKABLE));
    }

    @Test
    void a_minor_born_on_a_leap_day_needs_a_guardian_until_the_first_of_march() {
        var minor = someone().born(LocalDate.of(2008, 2, 29)).build();

        assertThat(IdentityPolicy.judge(minor, LocalDate.of(2026, 2, 28), SETTINGS)
                        .verdict())
                .isEqualTo(IdentityVerdict.GUARDIAN_MISSING);
        assertThat(IdentityPolicy.judge(minor, LocalDate.of(2026, 3, 1), SETTINGS)
                        .verdict())
                .isEqualTo(IdentityVerdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-20, ",
        "2027-02-19, DOCUMENT_EXPIRES_SOON",
        "2026-12-22, DOCUMENT_EXPIRES_SOON",
        "2026-12-21, DOCUMENT_EXPIRES_VERY_SOON",
        "2026-11-21, DOCUMENT_EXPIRES_VERY_SOON"
    })
    void a_document_near_its_end_is_noted_and_still_valid(LocalDate expires, @Nullable Evidence note) {
        var finding = IdentityPolicy.judge(
                someone()
                        .of("DE", "DE")
                        .document("PASSPORT", "C01X00T47", expires)
                        .build(),
                TODAY,
                SETTINGS);

        assertThat(finding.verdict()).isEqualTo(IdentityVerdict.VALID);
        assertThat(finding.evidence()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void a_passport_number_that_china_does_not_issue_is_for_a_person_and_another_countrys_is_a_note() {
        assertThat(IdentityPolicy.judge(
                        someone()
                                .document("PASSPORT", "X1234567", TODAY.plusYears(5))
                                .build(),
                        TODAY,
                        SETTINGS))
                .isEqualTo(Finding.of(IdentityVerdict.UNVERIFIABLE, Evidence.PASSPORT_NUMBER_UNUSUAL));
        assertThat(IdentityPolicy.judge(
                        someone()
                                .of("ES", "ES")
                                .document("PASSPORT", "ABC1234567890", TODAY.plusYears(5))
                                .build(),
                        TODAY,
                        SETTINGS))
                .isEqualTo(Finding.of(IdentityVerdict.VALID, Evidence.PASSPORT_NUMBER_UNUSUAL));
    }

    @Test
    void a_credit_code_that_an_officer_accepted_is_a_note_and_no_fault() {
        var business = someone()
                .tax(new Applicant.TaxProfile("BUSINESS", "T1", "91350211M0000XUF46", false))
                .build();

        assertThat(TaxProfilePolicy.judge(business, false))
                .isEqualTo(Finding.of(TaxVerdict.INCONSISTENT, Evidence.CREDIT_CODE_INVALID));
        assertThat(TaxProfilePolicy.judge(business, true))
                .isEqualTo(Finding.of(TaxVerdict.CONSISTENT, Evidence.CREDIT_CODE_ACCEPTED));
    }

    @Test
    void to_approve_a_flawed_credit_code_needs_a_reason() {
        assertThat(allowed(ReviewRules.review(
                        new ReviewApplicationAnswer(ReviewDecision.APPROVE, " ", null), Risk.MEDIUM, true)))
                .isFalse();
        assertThat(allowed(ReviewRules.review(
                        new ReviewApplicationAnswer(ReviewDecision.APPROVE, "seen the licence", null),
                        Risk.MEDIUM,
                        true)))
                .isTrue();
    }

    @Test
    void only_the_applicants_own_identifier_refuses_the_guardians_takes_two_officers() {
        var clear = new Result(true, false, List.of());
        var barred = new Result(true, true, hits(Band.BLOCK));

        assertThat(ScreeningPolicy.judge(List.of(barred, clear)).verdict()).isEqualTo(ScreeningVerdict.OWN_IDENTIFIER);
        assertThat(ScreeningPolicy.judge(List.of(clear, barred)))
                .isEqualTo(Finding.of(ScreeningVerdict.BLOCK, Evidence.GUARDIAN_ON_OWN_LIST));
    }

    @Test
    void the_guardian_is_screened_with_number_and_birth_date() {
        var minor = someone()
                .born(TODAY.minusYears(17))
                .guardian(new Applicant.Guardian("林建国", People.residentId(LocalDate.of(1975, 5, 5), 77), true))
                .build();

        var guardian = ScreenedSubjects.of(minor, TODAY).getLast();

        assertThat(guardian.birthDate()).isEqualTo(LocalDate.of(1975, 5, 5));
        assertThat(guardian.identifiers()).hasSize(1);
    }

    @Test
    void a_document_that_expired_or_tells_another_birth_date_is_invalid() {
        var someone = someone();
        assertThat(identity(someone.document("CN_RESIDENT_ID", People.residentId(TODAY.minusYears(30), 3), null)))
                .isEqualTo(IdentityVerdict.INVALID);
        assertThat(identity(someone().document("PASSPORT", "E12345678", TODAY.minusDays(1))))
                .isEqualTo(IdentityVerdict.INVALID);
        assertThat(identity(someone().document("PASSPORT", "E12345678", TODAY))).isEqualTo(IdentityVerdict.VALID);
        assertThat(identity(someone().document("OTHER", "X1", null))).isEqualTo(IdentityVerdict.UNVERIFIABLE);
    }

    @Test
    void tax_profiles_must_hold_together() {
        assertThat(tax("CN_RESIDENT", null, null, "CN", "CN")).isEqualTo(TaxVerdict.CONSISTENT);
        assertThat(tax("CN_RESIDENT", "110105194912310021", null, "CN", "CN")).isEqualTo(TaxVerdict.INCONSISTENT);
        assertThat(tax("CN_RESIDENT", null, null, "CN", "DE")).isEqualTo(TaxVerdict.INCONSISTENT);
        assertThat(tax("NON_RESIDENT", "T1", null, "ES", "DE")).isEqualTo(TaxVerdict.CONSISTENT);
        assertThat(tax("NON_RESIDENT", "T1", null, "CN", "CN")).isEqualTo(TaxVerdict.INCONSISTENT);
        assertThat(tax("NON_RESIDENT", null, null, "ES", "DE")).isEqualTo(TaxVerdict.MISSING);
        assertThat(tax("BUSINESS", "T1", "91350100M000100Y43", "CN", "CN")).isEqualTo(TaxVerdict.CONSISTENT);
        assertThat(tax("BUSINESS", "T1", "91350211M0000XUF46", "CN", "CN")).isEqualTo(TaxVerdict.INCONSISTENT);
        assertThat(tax("BUSINESS", "T1", null, "CN", "CN")).isEqualTo(TaxVerdict.MISSING);
    }

    @Test
    void a_resident_with_a_passport_and_no_tax_id_has_none() {
        var applicant = someone().document("PASSPORT", "P1234567", null).build();

        assertThat(TaxProfilePolicy.judge(applicant, false).verdict()).isEqualTo(TaxVerdict.MISSING);
    }

    @Test
    void a_failed_luhn_is_a_warning_and_another_holder_is_for_a_person_to_judge() {
        assertThat(payout("CN_BANK_CARD", "6225881414207430", null, "102100099996", "林 晓明"))
                .isEqualTo(Finding.of(PayoutVerdict.VALID));
        assertThat(payout("CN_BANK_CARD", "6225881414207431", null, "102100099996", "林晓明"))
                .isEqualTo(Finding.of(PayoutVerdict.WARNING, Evidence.CARD_CHECKSUM));
        assertThat(payout("CN_BANK_CARD", "6225881414207430", null, "102100099996", "林晓月"))
                .isEqualTo(Finding.of(PayoutVerdict.INVALID, Evidence.HOLDER_DIFFERS));
        assertThat(payout("CN_BANK_CARD", "6225881414207430", null, null, "林晓明").verdict())
                .isEqualTo(PayoutVerdict.INVALID);
        assertThat(payout("IBAN", "GB82WEST12345698765432", "WESTGB2L", null, "林晓明")
                        .verdict())
                .isEqualTo(PayoutVerdict.VALID);
        assertThat(payout("IBAN", "GB82WEST12345698765432", "COBADEFF", null, "林晓明"))
                .isEqualTo(Finding.of(PayoutVerdict.WARNING, Evidence.BANK_ABROAD));
        assertThat(payout("IBAN", "GB83WEST12345698765432", null, null, "林晓明").verdict())
                .isEqualTo(PayoutVerdict.INVALID);
    }

    @Test
    void the_strongest_hit_decides_and_no_list_never_clears() {
        assertThat(screening(new Result(true, false, List.of()))).isEqualTo(ScreeningVerdict.CLEAR);
        assertThat(screening(new Result(false, false, List.of()))).isEqualTo(ScreeningVerdict.NO_LIST);
        assertThat(screening(new Result(true, true, hits(Band.LOG)))).isEqualTo(ScreeningVerdict.OWN_IDENTIFIER);
        assertThat(screening(new Result(true, false, hits(Band.LOG)))).isEqualTo(ScreeningVerdict.LOG);
        assertThat(screening(new Result(true, false, hits(Band.LOG, Band.REVIEW))))
                .isEqualTo(ScreeningVerdict.REVIEW);
        assertThat(screening(new Result(true, false, hits(Band.REVIEW, Band.BLOCK))))
                .isEqualTo(ScreeningVerdict.BLOCK);
    }

    @Test
    void the_holder_of_the_account_is_screened_when_another_and_a_company_as_an_entity() {
        assertThat(ScreenedSubjects.of(someone().build(), TODAY)).hasSize(1);
        var business = someone()
                .tax(new Applicant.TaxProfile("BUSINESS", "T1", "91350100M000100Y43", false))
                .payout(new Applicant.PayoutMethod("IBAN", "X", null, null, "Lin Trading Ltd", "EUR"))
                .build();
        assertThat(ScreenedSubjects.of(business, TODAY))
                .extracting(subject -> subject.kind())
                .containsExactly("PERSON", "ENTITY");
    }

    @Test
    void reasons_and_questions_are_asked_for_where_they_matter() {
        assertThat(review(ReviewDecision.APPROVE, null, List.of(), Risk.MEDIUM)).isTrue();
        assertThat(review(ReviewDecision.APPROVE, " ", List.of(), Risk.HIGH)).isFalse();
        assertThat(review(ReviewDecision.APPROVE, "seen", List.of(), Risk.HIGH)).isTrue();
        assertThat(review(ReviewDecision.REJECT, null, null, Risk.MEDIUM)).isFalse();
        assertThat(review(ReviewDecision.REJECT, "same person", null, Risk.MEDIUM))
                .isTrue();
        assertThat(review(ReviewDecision.ASK_MORE, "unclear", null, Risk.MEDIUM))
                .isFalse();
        assertThat(review(ReviewDecision.ASK_MORE, "unclear", List.of(" "), Risk.MEDIUM))
                .isFalse();
        assertThat(review(ReviewDecision.ASK_MORE, "unclear", List.of("A?", "A? "), Risk.MEDIUM))
                .isFalse();
        assertThat(review(ReviewDecision.ASK_MORE, "unclear", questions(11), Risk.MEDIUM))
                .isFalse();
        assertThat(review(ReviewDecision.ASK_MORE, "", questions(1), Risk.MEDIUM))
                .isFalse();
        assertThat(review(ReviewDecision.ASK_MORE, "unclear", questions(10), Risk.MEDIUM))
                .isTrue();
        assertThat(allowed(ReviewRules.second(new SecondReviewAnswer(SecondReviewDecision.OVERTURN, ""))))
                .isFalse();
        assertThat(allowed(ReviewRules.second(new SecondReviewAnswer(SecondReviewDecision.CONFIRM, "agreed"))))
                .isTrue();
    }

    private static List<String> questions(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Question " + i + "?").toList();
    }

    private static boolean review(
            ReviewDecision decision, @Nullable String reason, @Nullable List<String> questions, Risk risk) {
        return allowed(ReviewRules.review(new ReviewApplicationAnswer(decision, reason, questions), risk, false));
    }

    private static boolean allowed(Judgement judgement) {
        return judgement instanceof Judgement.Allowed;
    }

    private static ScreeningVerdict screening(Result result) {
        return ScreeningPolicy.judge(List.of(result)).verdict();
    }

    private static List<Hit> hits(Band... bands) {
        return java.util.Arrays.stream(bands)
                .map(band -> new Hit("UN", "1", "x", 0.9, band, List.of(), List.of()))
                .toList();
    }

    private static Finding<IdentityVerdict> guarded(Someone minor, Applicant.Guardian guardian) {
        return IdentityPolicy.judge(minor.guardian(guardian).build(), TODAY, SETTINGS);
    }

    private static IdentityVerdict identity(Someone applicant) {
        return IdentityPolicy.judge(applicant.build(), TODAY, SETTINGS).verdict();
    }

    private static TaxVerdict tax(
            String residence, @Nullable String taxId, @Nullable String uscc, String nationality, String country) {
        return TaxProfilePolicy.judge(
                        someone()
                                .tax(new Applicant.TaxProfile(residence, taxId, uscc, false))
                                .of(nationality, country)
                                .build(),
                        false)
                .verdict();
    }

    private static Finding<PayoutVerdict> payout(
            String method, String account, @Nullable String bic, @Nullable String cnaps, String holder) {
        return PayoutMethodPolicy.judge(someone()
                .payout(new Applicant.PayoutMethod(method, account, bic, cnaps, holder, "CNY"))
                .build());
    }

    private static Someone someone() {
        return new Someone();
    }
}
