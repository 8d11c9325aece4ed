package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.Applicant.PayoutMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RailTest {
    @ParameterizedTest
    @CsvSource({
        "IBAN, DE89370400440532013000, EUR, SEPA",
        "IBAN, fr14 2004 1010 0505 0001 3M02 606, EUR, SEPA",
        "IBAN, UA213223130000026007233566001, EUR, SWIFT",
        "IBAN, DE89370400440532013000, USD, SWIFT",
        "IBAN, DE89370400440532013000, CNY, SWIFT",
        "CN_BANK_CARD, 6225881414207430, CNY, CNAPS",
        "WECHAT, wx_1, CNY, WECHAT"
    })
    void money_takes_the_way_of_its_account_and_currency(String method, String account, String currency, Rail rail) {
        assertThat(Rail.of(new PayoutMethod(method, account, null, null, "Somebody", currency), currency))
                .isEqualTo(rail);
    }
}
