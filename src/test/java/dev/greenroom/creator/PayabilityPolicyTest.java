package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.testing.OnboardingTest;
import dev.greenroom.testing.StandingCase;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class PayabilityPolicyTest extends OnboardingTest {
    @Autowired
    ActivationDesk activation;

    @Autowired
    CreatorRegister register;

    @Autowired
    ReasonTexts texts;

    @ParameterizedTest
    @EnumSource
    void standing_and_holds_say_together_why_nothing_is_paid(StandingCase given) {
        var id = activation.activate(applicant()).orElseThrow();
        given.apply(database, id);

        var payability = Objects.requireNonNull(register.payability(List.of(id)).get(id));

        assertThat(payability.payable()).isEqualTo(given.payable());
        assertThat(payability.reasons()).extracting(Payability.Reason::code).isEqualTo(given.reasons());
    }

    @Test
    void a_creator_is_never_told_that_a_list_or_a_pattern_is_the_reason() {
        var id = activation.activate(applicant()).orElseThrow();
        StandingCase.HELD_TWICE.apply(database, id);

        var told = register.ownPayability(id, Locale.ENGLISH).orElseThrow();

        assertThat(told.toString()).doesNotContainIgnoringCase("screen").doesNotContainIgnoringCase("list");
        assertThat(told.reasons())
                .extracting(Payability.Reason::code)
                .containsExactly("COMPLIANCE_REVIEW", "REVERIFICATION_OVERDUE");
        assertThat(told.reasons()).allSatisfy(reason -> {
            assertThat(reason.appeal()).isEqualTo(Against.HOLD);
            assertThat(reason.dueBy()).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void each_code_has_words_in_both_languages(HoldCode code) {
        assertThat(texts.text(code.name(), "", Locale.ENGLISH)).contains("Payments wait");
        assertThat(texts.text(code.name(), "", Locale.CHINESE)).contains("暂缓付款");
    }
}
