package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.worklist.Judgement;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    @Test
    void nobody_decides_about_an_alert_on_themselves() {
        assertThat(AlertRules.mayTake("mei", "mei")).isInstanceOf(Judgement.Refused.class);
        assertThat(AlertRules.mayTakeSecond("mei", "mei", "compliance")).isInstanceOf(Judgement.Refused.class);
        assertThat(AlertRules.mayTake("compliance", "mei")).isInstanceOf(Judgement.Allowed.class);
        assertThat(AlertRules.mayTake("compliance", null)).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void the_second_officer_is_another_than_the_first() {
        assertThat(AlertRules.mayTakeSecond("compliance", "mei", "compliance")).isInstanceOf(Judgement.Refused.class);
        assertThat(AlertRules.mayTakeSecond("compliance2", "mei", "compliance")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void every_decision_needs_a_reason_that_can_be_kept() {
        assertThat(AlertRules.reason(null)).isInstanceOf(Judgement.Refused.class);
        assertThat(AlertRules.reason("  ")).isInstanceOf(Judgement.Refused.class);
        assertThat(AlertRules.reason("x".repeat(2001))).isInstanceOf(Judgement.Refused.class);
        assertThat(AlertRules.reason("another birth year")).isInstanceOf(Judgement.Allowed.class);
    }
}
