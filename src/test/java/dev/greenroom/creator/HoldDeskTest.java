package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.ClearAlertWorker;
import dev.greenroom.alert.ConfirmAlertWorker;
import dev.greenroom.alert.HitDesk;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Sighting;
import dev.greenroom.testing.OnboardingTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class HoldDeskTest extends OnboardingTest {
    private static final LocalDate DAY = LocalDate.parse("2030-01-31");

    @Autowired
    HoldDesk desk;

    @Autowired
    HoldReleaseDesk releases;

    @Autowired
    ActivationDesk activation;

    @Autowired
    CreatorRegister register;

    @Autowired
    AlertDesk alerts;

    @Autowired
    HitDesk hits;

    @Autowired
    ConfirmAlertWorker confirmation;

    @Autowired
    ClearAlertWorker clearing;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void holds_of_different_codes_stand_side_by_side_and_go_one_by_one() {
        var id = active();
        desk.hold(id, hold(HoldCode.CONTENT_INCIDENT, null), "compliance");
        desk.holdBySystem(id, HoldCode.SCREENING_HIT, "A rule", DAY);
        desk.holdBySystem(id, HoldCode.SCREENING_HIT, "A rule again", DAY);
        desk.holdBySystem(id, HoldCode.REVERIFICATION_OVERDUE, "A rule", DAY);
        assertThat(codes(id)).containsExactly("CONTENT_INCIDENT", "SCREENING_HIT", "REVERIFICATION_OVERDUE");

        releases.releaseBySystem(id, HoldCode.SCREENING_HIT, "Cleared");
        releases.releaseBySystem(id, HoldCode.SCREENING_HIT, "Cleared");
        assertThat(codes(id)).containsExactly("CONTENT_INCIDENT", "REVERIFICATION_OVERDUE");

        releases.release(id, List.of(Family.COMPLIANCE), HoldCode.REVERIFICATION_OVERDUE, "Done", "compliance");
        assertThat(codes(id)).containsExactly("CONTENT_INCIDENT");
        releases.release(id, List.of(Family.COMPLIANCE), null, "Done", "compliance2");
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

        releases.releaseBySystem(id, HoldCode.SCREENING_HIT, "Cleared");

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
                        releases.release(id, List.of(Family.COMPLIANCE), HoldCode.SCREENING_HIT, "Done", "compliance2"))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void an_open_strong_alert_keeps_a_hold_that_an_officer_had_set_before() {
        var id = active();
        desk.hold(id, hold(HoldCode.SCREENING_HIT, null), "compliance");
        raised(id, AlertLevel.BLOCK);

        assertThatThrownBy(() -> released(id, "compliance2"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("alert on this creator is open");
        assertThat(releases.awaitsAlert(id, HoldCode.COMPLIANCE_REVIEW)).isTrue();
        releases.releaseOnAppeal(id, HoldCode.COMPLIANCE_REVIEW, "granted", "compliance2");

        assertThat(codes(id)).containsExactly("SCREENING_HIT");
    }

    @Test
    void who_confirmed_a_strong_alert_does_not_release_its_hold() {
        var id = active();
        confirmed(raised(id, AlertLevel.BLOCK));

        assertThatThrownBy(() -> released(id, "compliance"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("another officer");
        released(id, "compliance2");

        assertThat(codes(id)).isEmpty();
    }

    @Test
    void who_confirmed_an_earlier_alert_releases_the_hold_of_a_later_one() {
        var id = active();
        var earlier = raised(id, AlertLevel.BLOCK);
        confirmed(earlier);
        released(id, "compliance2");
        // The clock of the test goes by milliseconds: what was confirmed before a hold ended is told by its time.
        database.sql("update compliance_alert set closed_at = ? where id = ?")
                .params(OffsetDateTime.now().minusHours(1), earlier.value())
                .update();

        confirmed(raised(id, AlertLevel.BLOCK), "compliance3");

        assertThatThrownBy(() -> released(id, "compliance3")).isInstanceOf(WrongState.class);
        released(id, "compliance");
        assertThat(codes(id)).isEmpty();
    }

    @Test
    void a_weaker_alert_holds_the_pay_only_when_an_officer_confirms_it() {
        var id = active();
        var alert = raised(id, AlertLevel.REVIEW);
        assertThat(codes(id)).isEmpty();

        confirmed(alert);

        assertThat(codes(id)).containsExactly("SCREENING_HIT");
        assertThatThrownBy(() -> released(id, "compliance")).isInstanceOf(WrongState.class);
    }

    @Test
    void when_the_hold_of_a_confirmed_alert_ends_the_next_screening_raises_a_new_alert_that_can_be_cleared() {
        var id = active();
        confirmed(screened(id).getFirst());
        assertThat(screened(id)).isEmpty();
        released(id, "compliance2");

        var anew = screened(id);

        assertThat(anew).hasSize(1);
        assertThat(codes(id)).containsExactly("SCREENING_HIT");
        cleared(anew.getFirst());
        assertThat(codes(id)).isEmpty();
    }

    /** The same strong hit each time. */
    private List<AlertId> screened(CreatorId id) {
        var sighting = new Sighting("EU_FSF", "1", "", id.value(), Screener.Band.BLOCK);
        var hit = new Screener.Hit("EU_FSF", "1", "LI", 0.97, Screener.Band.BLOCK, List.of("name"), List.of());
        var party = new Party(register.applicationOf(id), creator, "Mei", id, List.of());
        return Objects.requireNonNull(
                transaction.execute(status -> hits.raise(Map.of(party, Map.of(sighting, hit)), "test")));
    }

    private void cleared(AlertId id) {
        answered("review-alert", id.value(), "compliance", "{\"decision\": \"CLEAR\", \"reason\": \"another\"}");
        answered("second-alert-review", id.value(), "compliance3", "{\"decision\": \"CONFIRM\", \"reason\": \"yes\"}");
        clearing.clearAlert(new ClearAlertWorker.Input(id));
    }

    private AlertId raised(CreatorId id, AlertLevel level) {
        return Objects.requireNonNull(transaction.execute(status -> alerts.raise(new NewAlert(
                "test:" + UUID.randomUUID(),
                AlertKind.SCREENING,
                "EU_FSF",
                register.applicationOf(id),
                level,
                AlertEvidence.of(List.of())))));
    }

    private void confirmed(AlertId id) {
        confirmed(id, "compliance");
    }

    private void confirmed(AlertId id, String officer) {
        answered("review-alert", id.value(), officer, "{\"decision\": \"CONFIRM\", \"reason\": \"same person\"}");
        confirmation.confirmAlert(new ConfirmAlertWorker.Input(id));
    }

    private void released(CreatorId id, String officer) {
        releases.release(id, List.of(Family.COMPLIANCE), HoldCode.SCREENING_HIT, "Done", officer);
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
