package dev.greenroom.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementDeskTest extends OnboardingTest {
    private static final byte[] YES = "{\"version\":\"2026-01\",\"accepted\":true}".getBytes(UTF_8);

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private OnboardingDesk onboarding;

    @Test
    void accepted_twice_it_is_accepted_once() {
        var id = cleared();

        var first = desk.accept(creator, YES);
        var again = desk.accept(creator, YES);

        assertThat(again).isEqualTo(first);
        assertThat(first.acceptedAt()).isNotNull();
        assertThat(messages("agreement-accepted", id.value())).isEqualTo(1);
        assertThat(acts(id, "AGREEMENT_ACCEPTED")).isEqualTo(1);
    }

    @Test
    void accepting_again_later_changes_nothing_either() {
        var id = cleared();
        desk.accept(creator, YES);
        applications.advance(id, ApplicationStatus.IN_TRAINING);

        desk.accept(creator, YES);

        assertThat(messages("agreement-accepted", id.value())).isEqualTo(1);
    }

    @Test
    void another_version_or_a_no_is_told_at_once() {
        cleared();

        var rejected = catchThrowableOfType(
                Rejected.class,
                () -> desk.accept(creator, "{\"version\":\"2025-01\",\"accepted\":false}".getBytes(UTF_8)));

        assertThat(rejected.faults()).extracting(Fault::field).containsExactly("version", "accepted");
    }

    @Test
    void before_clearance_there_is_nothing_to_accept() {
        assertThatThrownBy(() -> desk.accept(creator, YES)).isInstanceOf(WrongState.class);
        submitted();
        assertThatThrownBy(() -> desk.accept(creator, YES)).isInstanceOf(WrongState.class);
        assertThat(desk.offered(creator)).isEmpty();
    }

    @Test
    void who_withdrew_cannot_accept() {
        cleared();
        drafts.withdraw(creator);

        assertThatThrownBy(() -> desk.accept(creator, YES)).isInstanceOf(WrongState.class);
    }

    private ApplicationId cleared() {
        var id = submitted();
        onboarding.requestAgreement(id);
        return id;
    }
}
