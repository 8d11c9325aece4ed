package dev.greenroom.creator;

import dev.greenroom.creator.Blacklisting.Grounds;
import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.testing.OnboardingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Creators who are held, suspended or blacklisted, and appeal. */
abstract class OutOfStandingTest extends OnboardingTest {
    protected static final LocalDate DAY = LocalDate.parse("2030-01-31");
    private static final Grounds GROUNDS = new Grounds(
            "Sold forged goods in three sessions.",
            "Deceived buyers.",
            "Live-streaming E-commerce Measures, Order 117",
            "Case 2026-117");

    @Autowired
    protected CreatorRegister register;

    @Autowired
    protected HoldDesk holds;

    @Autowired
    protected HoldReleaseDesk releases;

    @Autowired
    protected SuspensionDesk suspensions;

    @Autowired
    protected BlacklistingDesk blacklistingDesk;

    @Autowired
    protected Blacklistings blacklistings;

    @Autowired
    protected AppealDesk appealDesk;

    @Autowired
    protected Appeals appeals;

    @Autowired
    protected EnforceBlacklistingWorker enforcement;

    @Autowired
    private ActivationDesk activation;

    protected CreatorId active() {
        return activation.activate(applicant()).orElseThrow();
    }

    protected void held(CreatorId id, HoldCode code) {
        holds.hold(
                id,
                new NewHold(code, "to be looked at", DAY, null, null),
                code.family() == HoldCode.Family.PAYMENT ? "finance" : "compliance");
    }

    protected BlacklistingId proposed(CreatorId id, @Nullable Integer months) {
        return blacklistingDesk.propose(id, GROUNDS, months, "compliance");
    }

    protected BlacklistingId blacklisted(CreatorId id, @Nullable Integer months) {
        var proposal = proposed(id, months);
        decided(proposal, BlacklistingDecision.CONFIRM);
        enforcement.enforceBlacklisting(new EnforceBlacklistingWorker.Input(proposal));
        return proposal;
    }

    protected void decided(BlacklistingId id, BlacklistingDecision decision) {
        answered(
                "confirm-blacklisting",
                id.value(),
                "compliance2",
                "{\"decision\": \"" + decision + "\", \"reason\": \"proven\"}");
    }

    protected void decided(Appeal appeal, AppealDecision decision) {
        answered(
                "decide-appeal",
                appeal.id().value(),
                "compliance2",
                "{\"decision\": \"" + decision + "\", \"reason\": \"as the papers show\"}");
    }

    protected CreatorStanding standing(CreatorId id) {
        return Objects.requireNonNull(register.standings(List.of(id)).get(id));
    }

    protected Appeal again(Appeal appeal) {
        return appeals.find(appeal.id()).orElseThrow();
    }
}
