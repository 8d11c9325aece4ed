package dev.greenroom.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000101623741K", "911101066976941872"})
    void published_credit_codes_pass(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M0000XUF46", "91350100M000100Y44", "91350100I000100Y43", "9135", ""})
    void other_credit_codes_fail(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void a_credit_code_whose_remainder_is_zero_ends_in_zero() {
        assertThat(CreditCode.isValid("91330502MA2RWLATD0")).isTrue();
        assertThat(CreditCode.isValid("91330502MA2RWLATDY")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "91350211M0000XUF46, CHECKSUM",
        "9135010OM000100Y43, CHARACTER",
        "9135010IM000100Y43, CHARACTER",
        "9135010SM000100Y43, CHARACTER",
        "9135010VM000100Y43, CHARACTER",
        "9135010ZM000100Y43, CHARACTER",
        "91350100M000100Y4, LENGTH",
        "00350100M000100Y43, NO_SUCH_CATEGORY",
        "9135A100M000100Y43, REGION"
    })
    void a_wrong_credit_code_says_what_is_wrong(String code, CreditCode.Flaw flaw) {
        assertThat(CreditCode.read(code)).isEqualTo(new CreditCode.Invalid(flaw));
    }

    @Test
    void every_possible_last_character_of_a_credit_code_comes_from_the_alphabet() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < 31 * 31; i++) {
            var body = "91350100M000100" + alphabet.charAt(i / 31) + alphabet.charAt(i % 31);
            assertThat(alphabet.chars().filter(last -> CreditCode.isValid(body + (char) last)))
                    .as(body)
                    .hasSize(1);
        }
    }

    @Test
    void a_household_business_is_told_by_its_category() {
        assertThat(CreditCode.isIndividuallyOwned(" 92330502ma2rwlatxx ")).isTrue();
        assertThat(CreditCode.isIndividuallyOwned("91350100M000100Y43")).isFalse();
    }

    @Test
    void a_card_of_another_beginning_and_a_bank_of_another_code_are_notes() {
        assertThat(BankCard.isUnionPay("6225881414207430")).isTrue();
        assertThat(BankCard.isUnionPay("6011 0000 0000 0004")).isTrue();
        assertThat(BankCard.isUnionPay("8171999927660000")).isTrue();
        assertThat(BankCard.isUnionPay("9558 8010 0112 3456 789")).isFalse();
        assertThat(BankAccount.isCnaps("102100099996")).isTrue();
        assertThat(BankAccount.isCnaps("10210009999")).isFalse();
        assertThat(BankAccount.isKnownBank("102100099996")).isTrue();
        assertThat(BankAccount.isKnownBank("999100099996")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "E12345678, CN, true",
        "EA1234567, CN, true",
        "G12345678, CN, true",
        "EI1234567, CN, false",
        "P1234567, CN, true",
        "X1234567, CN, false",
        "123456789, GB, true",
        "C01X00T47, DE, true",
        "ABCD1234567, DE, false"
    })
    void passports_have_the_numbers_that_their_country_issues(String number, String country, boolean usual) {
        assertThat(Passport.hasShape(number)).isTrue();
        assertThat(Passport.isUsual(number, country)).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDEFGH", "E123", "E1234 5678", "E１２３４５６７８", ""})
    void what_no_country_issues_is_no_passport_number(String number) {
        assertThat(Passport.hasShape(number)).isFalse();
    }

    @Test
    void addresses_are_the_same_but_for_width_case_and_punctuation_and_a_town_alone_is_none() {
        assertThat(PostalAddress.comparable("浙江省湖州市吴兴区 12号，3室")).isEqualTo(PostalAddress.comparable("浙江省 湖州市吴兴区１２号3室"));
        assertThat(PostalAddress.comparable("12 High St., Leeds")).contains("12HIGHSTLEEDS");
        assertThat(PostalAddress.comparable("浙江省湖州市吴兴区")).isEmpty();
        assertThat(PostalAddress.comparable("Huzhou")).isEmpty();
        assertThat(PostalAddress.comparable("浙江省湖州市人民路八号")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "林晓明, 林建国, true",
        "林晓明, 张伟, false",
        "欧阳娜, 欧阳峰, true",
        "欧阳娜, 欧文, false",
        "Ana Núñez, Luis Núñez, true",
        "Lin Xiaoming, Jianguo LIN, true",
        "Ana Núñez, Luis Pérez, false"
    })
    void families_share_their_name(String one, String other, boolean same) {
        assertThat(HolderName.sameFamily(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "湖州某某文化传媒有限公司, true",
        "林晓明工作室, true",
        "老张小吃店, true",
        "Lin Trading Ltd., true",
        "Bright Media GmbH, true",
        "林晓明, false",
        "Coco Lin, false",
        "Ana Sanchez, false"
    })
    void firms_are_told_by_their_words(String name, boolean firm) {
        assertThat(HolderName.isFirm(name)).isEqualTo(firm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Іvan Petrov", "Αnna Smith", "Mаria", "Jean-Рaul"})
    void a_name_whose_letters_only_look_like_latin_ones_is_refused(String name) {
        assertThat(PersonName.looksLikeAnother(name)).isTrue();
        assertThat(PersonName.isLegal(name)).isFalse();
    }

    @Test
    void a_card_that_fails_luhn_keeps_its_shape() {
        assertThat(BankCard.passesLuhn("6225881414207430")).isTrue();
        assertThat(BankCard.passesLuhn("6288 9977 1545 2584")).isTrue();
        assertThat(BankCard.passesLuhn("6225881414207431")).isFalse();
        assertThat(BankCard.hasShape("6225881414207431")).isTrue();
        assertThat(BankCard.hasShape("622588141420743")).isFalse();
        assertThat(BankCard.hasShape("62258814142074312345")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB82WEST12345698765432", "gb82 west 1234 5698 7654 32"})
    void a_valid_iban_passes_with_or_without_spaces(String iban) {
        assertThat(BankAccount.isIban(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GB83WEST12345698765432", "GB82WEST1234569876543", "XX82WEST12345698765432", "GB", "", "😀"})
    void a_wrong_iban_fails(String iban) {
        assertThat(BankAccount.isIban(iban)).isFalse();
    }

    @Test
    void a_bic_has_eight_or_eleven_characters_and_a_country() {
        assertThat(BankAccount.isBic("COBADEFFXXX")).isTrue();
        assertThat(BankAccount.isBic("COBADEFF")).isTrue();
        assertThat(BankAccount.isBic("COBAXXFF")).isFalse();
        assertThat(BankAccount.isBic("COBADEFFX")).isFalse();
        assertThat(BankAccount.isBic("")).isFalse();
    }

    @Test
    void phone_numbers_are_read_as_e164() {
        assertThat(PhoneNumber.read("139 1234 5678")).contains("+8613912345678");
        assertThat(PhoneNumber.read("+44 (20) 7946-0958")).contains("+442079460958");
        assertThat(PhoneNumber.read("12912345678")).isEmpty();
        assertThat(PhoneNumber.read("+0123456789")).isEmpty();
        assertThat(PhoneNumber.read("+123456")).isEmpty();
        assertThat(PhoneNumber.read("=cmd|' /C calc'!A0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "林晓明",
                "阿卜杜拉·买买提",
                "Anne-Marie O’Neill",
                "José Á. Núñez",
                "Нина Иванова",
                "محمد علي",
                "王 Lisa",
                "Иван Smith"
            })
    void names_of_many_scripts_are_legal(String name) {
        assertThat(PersonName.isLegal(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=1+1",
                "@name",
                "Lin\u202eming",
                "Lin\u0007",
                "Lin\nMing",
                "Lin\u200bMing",
                "---",
                " "
            })
    void marks_of_control_direction_markup_and_formula_are_no_names(String name) {
        assertThat(PersonName.isLegal(name)).isFalse();
        assertThat(PersonName.isPlain(name)).isFalse();
    }

    @Test
    void a_stage_name_may_hold_more_signs_than_a_legal_one() {
        assertThat(PersonName.isPlain("Xiao ★ 7!")).isTrue();
        assertThat(PersonName.isLegal("Xiao ★ 7!")).isFalse();
    }

    @Test
    void names_are_the_same_but_for_width_case_spaces_and_middle_dots() {
        assertThat(PersonName.same("阿卜杜拉·买买提", "阿卜杜拉•买买提")).isTrue();
        assertThat(PersonName.same("ＬＩＮ　Ming", "lin ming")).isTrue();
        assertThat(PersonName.same("林晓明", "林晓月")).isFalse();
    }
}
