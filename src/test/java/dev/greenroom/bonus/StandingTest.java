package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.testing.OnboardingTest;
import dev.greenroom.testing.StandingCase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class StandingTest extends OnboardingTest {
    @Autowired
    Standing standing;

    @Autowired
    ActivateCreatorWorker activation;

    @ParameterizedTest
    @EnumSource
    void only_who_can_be_paid_earns_at_the_freeze(StandingCase given) {
        var id = Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(applicant()))
                .creatorId());
        given.apply(database, id);

        assertThat(standing.activeAndNotHeld(List.of(id)).contains(id)).isEqualTo(given.payable());
    }
}
