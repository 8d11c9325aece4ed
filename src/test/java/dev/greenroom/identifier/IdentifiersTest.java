package dev.greenroom.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"林晓明", "阿卜杜拉·买买提", "Anne-Marie O’Neill", "José Á. Núñez", "Нина Иванова", "محمد علي"})
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
