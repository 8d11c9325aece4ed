package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.problem.Fault;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.testing.People;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SubmissionRules rules = new SubmissionRules(new Catalogue());

    @Test
    void a_resident_with_a_bank_card_and_a_foreigner_with_an_iban_may_submit() {
        assertThat(faults(Forms.complete())).isEmpty();
        assertThat(faults(Forms.withConsents(People.foreigner("Ana Torres", "ES"))))
                .isEmpty();
    }

    @Test
    void an_empty_draft_is_told_every_needed_field_at_once() {
        assertThat(faults(JSON.createObjectNode()))
                .contains(
                        "legalName REQUIRED",
                        "stageName REQUIRED",
                        "birthDate REQUIRED",
                        "nationality REQUIRED",
                        "countryOfResidence REQUIRED",
                        "idDocument REQUIRED",
                        "phone REQUIRED",
                        "address REQUIRED",
                        "subjectAreas REQUIRED",
                        "languages REQUIRED",
                        "accounts REQUIRED",
                        "contentTypes REQUIRED",
                        "tax REQUIRED",
                        "payout REQUIRED",
                        "consents CONSENT_MISSING");
    }

    /** Path of the field to spoil, the JSON to put there, the fault to expect. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/legalName | \"  \" | legalName REQUIRED",
                "/legalName | \"<b>Lin</b>\" | legalName NOT_A_NAME",
                "/stageName | \"a\\u202eb\" | stageName NOT_A_NAME",
                "/stageName | \"=HYPERLINK(1)\" | stageName NOT_A_NAME",
                "/legalName | \"Lin\\u202eMing\" | legalName NOT_A_NAME",
                "/legalName | \"\\u200fمحمد\" | legalName NOT_A_NAME",
                "/legalName | \"Іvan Petrov\" | legalName NOT_A_NAME",
                "/legalName | \"Lin 😀\" | legalName NOT_A_NAME",
                "/payout/holderName | \"Мaria Petrova\" | payout.holderName NOT_A_NAME",
                "/birthDate | \"2026-11-21\" | birthDate IN_FUTURE",
                "/birthDate | \"1906-11-20\" | birthDate TOO_LONG_AGO",
                "/birthDate | \"1995-02-29\" | birthDate NOT_A_DATE",
                "/birthDate | \"14/03/1995\" | birthDate NOT_A_DATE",
                "/birthDate | \"1995-03-15\" | birthDate MISMATCH",
                "/nationality | \"ZZ\" | nationality UNKNOWN_CODE",
                "/countryOfResidence | \"cn\" | countryOfResidence UNKNOWN_CODE",
                "/idDocument/type | \"LIBRARY_CARD\" | idDocument.type UNKNOWN_CODE",
                "/idDocument/number | \"110105194912310021\" | idDocument.number CHECKSUM",
                "/idDocument/number | \"110105194902300020\" | idDocument.number NO_SUCH_DATE",
                "/idDocument/number | \"110105209912310020\" | idDocument.number DATE_IN_FUTURE",
                "/idDocument/number | \"110105491231002\" | idDocument.number OLD_FORMAT",
                "/idDocument/number | \"160105194912310021\" | idDocument.number NO_SUCH_REGION",
                "/idDocument/number | \"1234\" | idDocument.number SHAPE",
                "/idDocument/expiresOn | \"2026-11-20\" | idDocument.expiresOn EXPIRED",
                "/phone | \"12345\" | phone NOT_A_PHONE",
                "/address | \"a\\u0007b\" | address NOT_TEXT",
                "/guardian | {\"name\":\"Lin\",\"idNumber\":\"P1234567\",\"consent\":true} | guardian NOT_ALLOWED",
                "/subjectAreas | [\"ELECTRONICS\",\"electronics\"] | subjectAreas[1] UNKNOWN_CODE",
                "/subjectAreas | [\"FOOD\",\"FOOD\"] | subjectAreas[1] DUPLICATE",
                "/languages | [\"xx\"] | languages[0] UNKNOWN_CODE",
                "/hub | \"LONDON\" | hub UNKNOWN_CODE",
                "/contentTypes | [\"DANCE\"] | contentTypes[0] UNKNOWN_CODE",
                "/accounts/0/platform | \"MYSPACE\" | accounts[0].platform UNKNOWN_CODE",
                "/accounts/0/url | \"javascript:alert(1)\" | accounts[0].url NOT_A_URL",
                "/accounts/0/url | \"ftp://example.org\" | accounts[0].url NOT_A_URL",
                "/accounts/0/url | \"https://user:pw@example.org\" | accounts[0].url NOT_A_URL",
                "/accounts/0/url | \"https://\" | accounts[0].url NOT_A_URL",
                "/accounts/0/followers | -1 | accounts[0].followers NEGATIVE",
                "/accounts/0/posts | null | accounts[0].posts REQUIRED",
                "/accounts/0/posts | 10000000001 | accounts[0].posts TOO_LARGE",
                "/tax/residence | \"NON_RESIDENT\" | tax.taxId REQUIRED",
                "/tax/residence | \"BUSINESS\" | tax.uscc REQUIRED",
                "/tax/uscc | \"91350100M000100Y43\" | tax.uscc NOT_ALLOWED",
                "/tax/agencyFilingConsent | null | tax.agencyFilingConsent REQUIRED",
                "/payout/method | \"CASH\" | payout.method UNKNOWN_CODE",
                "/payout/account | \"../../etc/passwd\" | payout.account SHAPE",
                "/payout/cnaps | \"12345\" | payout.cnaps SHAPE",
                "/payout/bic | \"COBADEFF\" | payout.bic NOT_ALLOWED",
                "/payout/currency | \"EUR\" | payout.currency NOT_ALLOWED",
                "/payout/currency | \"XAU\" | payout.currency UNKNOWN_CODE",
                "/payout/method | \"IBAN\" | payout.account CHECKSUM",
                "/consents/0/version | \"1999-01\" | consents[0].version NOT_CURRENT",
                "/consents/0/document | \"TERMS\" | consents[0].document UNKNOWN_CODE",
                "/consents | [] | consents CONSENT_MISSING"
            })
    void one_spoilt_field_is_told_by_path_and_code(String path, String value, String fault)
            throws JsonProcessingException {
        var form = Forms.complete();
        var parent = (ObjectNode) form.at(path.substring(0, path.lastIndexOf('/')));
        parent.set(path.substring(path.lastIndexOf('/') + 1), JSON.readTree(value));

        assertThat(faults(form)).contains(fault);
    }

    @Test
    void a_card_that_fails_luhn_and_a_holder_of_another_name_may_submit() {
        var form = Forms.complete();
        var payout = (ObjectNode) form.get("payout");
        payout.put("account", "6225881414207431").put("holderName", "Someone Else");

        assertThat(faults(form)).isEmpty();
    }

    @Test
    void the_same_account_twice_is_a_duplicate() {
        var form = Forms.complete();
        form.withArray("accounts").add(form.get("accounts").get(0));

        assertThat(faults(form)).containsExactly("accounts[1].handle DUPLICATE", "accounts[1].url DUPLICATE");
    }

    @Test
    void without_agency_filing_its_consent_is_not_needed_and_more_than_needed_is_no_fault() {
        var form = Forms.complete();
        form.withArray("consents")
                .addObject()
                .put("document", "CREATOR_AGREEMENT")
                .put("version", "2026-01");
        assertThat(faults(form)).isEmpty();
        form.withArray("consents").remove(2);
        assertThat(faults(form)).containsExactly("consents CONSENT_MISSING");
        ((ObjectNode) form.get("tax")).put("agencyFilingConsent", false);
        assertThat(faults(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17})
    void at_16_and_17_a_guardian_is_needed(int age) {
        var form = Forms.withConsents(People.resident(TODAY.minusYears(age)));

        assertThat(faults(form)).containsExactly("guardian REQUIRED");
        form.set("guardian", guardian("P1234567", true));
        assertThat(faults(form)).isEmpty();
        form.set("guardian", guardian("P1234567", false));
        assertThat(faults(form)).containsExactly("guardian.consent REQUIRED");
        form.set("guardian", guardian(People.residentId(TODAY.minusYears(17), 12), true));
        assertThat(faults(form)).containsExactly("guardian.idNumber NOT_ADULT");
        form.set("guardian", guardian(form.get("idDocument").get("number").asText(), true));
        assertThat(faults(form)).containsExactly("guardian.idNumber SAME_PERSON");
    }

    @Test
    void a_day_before_16_no_guardian_is_needed_since_the_table_refuses() {
        assertThat(faults(
                        Forms.withConsents(People.resident(TODAY.minusYears(16).plusDays(1)))))
                .isEmpty();
    }

    @Test
    void on_the_18th_birthday_no_guardian_is_needed_or_allowed() {
        var form = Forms.withConsents(People.resident(TODAY.minusYears(18)));

        assertThat(faults(form)).isEmpty();
        form.set("guardian", guardian("P1234567", true));
        assertThat(faults(form)).containsExactly("guardian NOT_ALLOWED");
    }

    @Test
    void no_message_repeats_a_value() {
        var form = Forms.complete();
        form.put("phone", "SECRET-1").put("legalName", "<SECRET-2>").put("birthDate", "SECRET-3");

        assertThat(rules.faults(draft(form), TODAY)).isNotEmpty().noneMatch(fault -> fault.message()
                .contains("SECRET"));
    }

    private static JsonNode guardian(String number, boolean consent) {
        return JSON.createObjectNode()
                .put("name", "林建国")
                .put("idNumber", number)
                .put("consent", consent);
    }

    private List<String> faults(JsonNode form) {
        return rules.faults(draft(form), TODAY).stream()
                .map((Fault fault) -> fault.field() + " " + fault.code())
                .toList();
    }

    private static Draft draft(JsonNode form) {
        return SealedDrafts.convert(DraftShape.DRAFT.read(Forms.bytes(form)), Draft.class);
    }
}
