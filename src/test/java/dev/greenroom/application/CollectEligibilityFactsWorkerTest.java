package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CollectEligibilityFactsWorkerTest extends OnboardingTest {
    @Autowired
    private CollectEligibilityFactsWorker worker;

    @Test
    void the_facts_are_numbers_only_and_twice_the_same() {
        var input = new CollectEligibilityFactsWorker.Input(submitted());

        var first = worker.collectEligibilityFacts(input);
        var again = worker.collectEligibilityFacts(input);

        assertThat(again).isEqualTo(first);
        assertThat(first.eligibilityFacts().ageYears()).isGreaterThanOrEqualTo(30);
        assertThat(first.eligibilityFacts().accounts()).containsExactly(new EligibilityFacts.Reach(120, 25_000));
        assertThat(first.eligibilityFacts().subjectAreas()).isEqualTo(1);
        assertThat(first.eligibilityFacts().contentTypes()).isEqualTo(2);
    }
}
