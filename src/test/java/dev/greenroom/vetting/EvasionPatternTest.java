package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.Shared;
import dev.greenroom.application.Shared.Kind;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Barred;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvasionPatternTest {
    private static final int HOUSEHOLD = 2;

    @Test
    void who_has_nothing_in_common_with_anyone_shows_no_pattern() {
        assertThat(seen(new Someone().build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, 1, SHARED_ACCOUNT",
        "PHONE, 1, SHARED_PHONE",
        "ID_NUMBER, 1, SHARED_IDENTITY",
        "HOLDER, 1, GUARDIAN_IS_PAID",
        "DEVICE, 2, SHARED_DEVICE",
        "ADDRESS, 2, SHARED_ADDRESS",
        "GUARDIAN, 2, SHARED_GUARDIAN"
    })
    void what_others_have_in_common_is_a_pattern_from_so_many_others_on(Kind kind, int from, EvasionPattern pattern) {
        assertThat(seen(new Someone().build(), others(from, kind))).containsExactly(pattern);
        assertThat(seen(new Someone().build(), others(from - 1, kind))).isEmpty();
    }

    @Test
    void two_things_in_common_with_one_person_are_two_pieces_of_evidence() {
        var other = ApplicationId.next();
        var facts =
                facts(new Someone().build(), List.of(new Shared(other, Kind.PHONE), new Shared(other, Kind.ACCOUNT)));

        assertThat(EvasionPatternPolicy.judge(facts))
                .isEqualTo(Finding.of(PatternVerdict.SUSPICIOUS, Evidence.SHARED_ACCOUNT, Evidence.SHARED_PHONE));
    }

    @Test
    void the_phone_of_a_blacklisted_person_weighs_more_than_any_pattern() {
        var barred = new Barred.Match(Barred.Kind.PHONE, "bar_1", LocalDate.of(2026, 1, 1), null);
        var facts = new EvasionFacts(new Someone().build(), others(1, Kind.ACCOUNT), List.of(barred), HOUSEHOLD);

        assertThat(EvasionPatternPolicy.judge(facts))
                .isEqualTo(Finding.of(PatternVerdict.REENTRY, Evidence.REENTRY, Evidence.SHARED_ACCOUNT));
    }

    @Test
    void a_household_business_is_its_owners_and_another_firm_is_not() {
        assertThat(seen(business("92330502MA2RWLATXX", "林晓明"))).containsExactly(EvasionPattern.SOLE_PROPRIETORSHIP);
        assertThat(seen(business("91350100M000100Y43", "湖州某某文化传媒有限公司"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"林晓明文化传媒工作室", "湖州 林 晓明 商行", "林建国经营部"})
    void a_firm_with_the_name_of_the_creator_or_the_guardian_is_their_own(String firm) {
        var applicant = new Someone()
                .guardian(new Applicant.Guardian("林建国", "330501197505050770", true))
                .payout(held(firm))
                .build();

        assertThat(seen(applicant)).contains(EvasionPattern.SOLE_PROPRIETORSHIP);
    }

    @Test
    void a_person_of_the_same_family_name_is_a_relative_and_neither_the_creator_nor_a_stranger_nor_the_guardian_is() {
        assertThat(seen(new Someone().payout(held("林建国")).build())).containsExactly(EvasionPattern.RELATIVE_HOLDER);
        assertThat(seen(new Someone().payout(held("张伟")).build())).isEmpty();
        assertThat(seen(new Someone().payout(held("林 晓明")).build())).isEmpty();
        assertThat(seen(new Someone()
                        .guardian(new Applicant.Guardian("林建国", "330501197505050770", true))
                        .payout(held("林建国"))
                        .build()))
                .isEmpty();
    }

    private static Applicant business(String code, String holder) {
        return new Someone()
                .tax(new Applicant.TaxProfile("BUSINESS", "T1", code, false))
                .payout(held(holder))
                .build();
    }

    private static Applicant.PayoutMethod held(String holder) {
        return new Applicant.PayoutMethod("CN_BANK_CARD", "6225881414207430", null, "102100099996", holder, "CNY");
    }

    private static List<Shared> others(int count, Kind kind) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Shared(ApplicationId.next(), kind))
                .toList();
    }

    private static List<EvasionPattern> seen(Applicant applicant) {
        return seen(applicant, List.of());
    }

    private static List<EvasionPattern> seen(Applicant applicant, List<Shared> shared) {
        var facts = facts(applicant, shared);
        return Arrays.stream(EvasionPattern.values())
                .filter(pattern -> pattern.isSeen(facts))
                .toList();
    }

    private static EvasionFacts facts(Applicant applicant, List<Shared> shared) {
        return new EvasionFacts(applicant, shared, List.of(), HOUSEHOLD);
    }
}
