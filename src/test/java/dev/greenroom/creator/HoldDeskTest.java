package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.testing.OnboardingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldDeskTest extends OnboardingTest {
    private static final LocalDate DAY = LocalDate.parse("2030-01-31");

    @Autowired
    HoldDesk desk;

    @Autowired
    ActivationDesk activation;

    @Autowired
    CreatorRegister register;

    @Test
    void holds_of_different_codes_stand_side_by_side_and_go_one_by_one() {
        var id = active();
        desk.hold(id, hold(HoldCode.CONTENT_INCIDENT, null), "compliance");
        desk.holdBySystem(id, HoldCode.SCREENING_HIT, "A rule", DAY);
        desk.holdBySystem(id, HoldCode.SCREENING_HIT, "A rule again", DAY);
        desk.holdBySystem(id, HoldCode.REVERIFICATION_OVERDUE, "A rule", DAY);
        assertThat(codes(id)).containsExactly("CONTENT_INCIDENT", "SCREENING_HIT", "REVERIFICATION_OVERDUE");

        desk.releaseBySystem(id, HoldCode.SCREENING_HIT, "Cleared");
        desk.releaseBySystem(id, HoldCode.SCREENING_HIT, "Cleared");
        assertThat(codes(id)).containsExactly("CONTENT_INCIDENT", "REVERIFICATION_OVERDUE");

        desk.release(id, List.of(Family.COMPLIANCE), HoldCode.REVERIFICATION_OVERDUE, "Done", "compliance");
        assertThat(codes(id)).containsExactly("CONTENT_INCIDENT");
        desk.release(id, List.of(Family.COMPLIANCE), null, "Done", "compliance2");
        assertThat(codes(id)).isEmpty();
        assertThat(register.standings(List.of(id))).containsEntry(id, CreatorStanding.ACTIVE);
        assertThat(audited("CREATOR_HELD", id.value())).isEqualTo(3);
        assertThat(audited("CREATOR_HOLD_RELEASED", id.value())).isEqualTo(3);
    }

    @Test
    void a_rule_does_not_let_go_what_an_officer_holds() {
        var id = active();
        desk.hold(id, hold(HoldCode.SCREENING_HIT, null), "compliance");
        desk.holdBySystem(id, HoldCode.SCREENING_HIT, "A rule", DAY);

        desk.releaseBySystem(id, HoldCode.SCREENING_HIT, "Cleared");

        assertThat(codes(id)).containsExactly("SCREENING_HIT");
    }

    @Test
    void a_hold_is_owned_by_somebody_who_may_release_it() {
        var id = active();

        assertThatThrownBy(() -> desk.hold(id, hold(HoldCode.TAX_QUERY, "finance"), "compliance"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> desk.hold(id, hold(HoldCode.TAX_QUERY, "nobody"), "compliance"))
                .isInstanceOf(Rejected.class);
        desk.hold(id, hold(HoldCode.TAX_QUERY, "compliance2"), "compliance");
        assertThatThrownBy(() ->
                        desk.release(id, List.of(Family.COMPLIANCE), HoldCode.SCREENING_HIT, "Done", "compliance2"))
                .isInstanceOf(WrongState.class);
    }

    private static NewHold hold(HoldCode code, @Nullable String owner) {
        return new NewHold(code, "to be looked at", DAY, owner, null);
    }

    private List<String> codes(CreatorId id) {
        return Objects.requireNonNull(register.payability(List.of(id)).get(id)).reasons().stream()
                .map(Payability.Reason::code)
                .toList();
    }

    private CreatorId active() {
        return activation.activate(applicant()).orElseThrow();
    }
}
