package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.payout.Payees.Finding;
import dev.greenroom.testing.OnboardingTest;
import dev.greenroom.testing.StandingCase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class PayeesTest extends OnboardingTest {
    @Autowired
    Payees payees;

    @Autowired
    ActivateCreatorWorker activation;

    @ParameterizedTest
    @EnumSource
    void no_money_is_planned_for_or_released_to_who_cannot_be_paid(StandingCase given) {
        var id = Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(applicant()))
                .creatorId());
        given.apply(database, id);

        for (var findings : List.of(payees.payable(List.of(id)), payees.screened(List.of(id)))) {
            var finding = Objects.requireNonNull(Map.copyOf(findings).get(id));
            assertThat(finding instanceof Finding.Payable).isEqualTo(given.payable());
            if (finding instanceof Finding.Stopped stopped) {
                assertThat(stopped.reason().code()).isEqualTo(given.reasons().getFirst());
            }
        }
    }
}
