package dev.greenroom.creator;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.application.Draft;
import dev.greenroom.application.PayoutMethodRule;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.identifier.PersonName;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.Times;
import dev.greenroom.vault.Mask;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a creator is paid. A new holder who is not the creator is looked at by compliance before money goes there. */
@Component
public class PayoutMethodDesk {
    private static final int DAYS_TO_REVIEW = 14;

    private final Creators creators;
    private final SealedPayees sealed;
    private final HoldDesk holds;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayoutMethodDesk(
            Creators creators,
            SealedPayees sealed,
            HoldDesk holds,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.creators = creators;
        this.sealed = sealed;
        this.holds = holds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The creator's own change; the same rules as in the application.
     *
     * @throws Rejected with every fault
     * @throws WrongState before the creator is active: until then the application holds the method
     */
    @Transactional
    public Masked change(String username, Draft.Payout given) {
        var faults = PayoutMethodRule.faults(given, "");
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var creator = creators.ofAccount(username)
                .flatMap(found -> creators.lock(found.id()))
                .orElseThrow(() -> new WrongState("Until you are active, the application says how you are paid."));
        var method = method(given);
        change(creator, method, username);
        return Masked.of(method);
    }

    /** How this account is paid now. */
    @Transactional(readOnly = true)
    public Masked current(String username) {
        return creators.ofAccount(username)
                .map(creator -> Masked.of(sealed.open(creator).payout()))
                .orElseThrow(() -> new WrongState("Until you are active, the application says how you are paid."));
    }

    void change(Creator creator, PayoutMethod method, String username) {
        var facts = sealed.open(creator);
        if (!facts.payout().equals(method)) {
            creators.replacePayee(creator, sealed.seal(facts.paidBy(method)), username, Times.now(clock));
            audit.record(new Act(
                    username,
                    "PAYOUT_METHOD_CHANGED",
                    "creator",
                    creator.id().value(),
                    null,
                    Map.of(
                            "before", words(facts.payout()),
                            "after", words(method))));
            if (!PersonName.same(facts.legalName(), method.holderName())) {
                holds.holdBySystem(
                        creator.id(),
                        HoldCode.HOLDER_NAME_DIFFERS,
                        "The holder of the new account has another name than the creator.",
                        Times.today(clock).plusDays(DAYS_TO_REVIEW));
            }
        }
        events.publishEvent(new PayoutMethodChanged(creator.id()));
    }

    private static String words(PayoutMethod method) {
        return method.method() + " " + Mask.tail(method.account()) + " " + method.currency();
    }

    private static PayoutMethod method(Draft.Payout given) {
        return new PayoutMethod(
                text(given.method()),
                text(given.account()),
                trimmed(given.bic()),
                trimmed(given.cnaps()),
                text(given.holderName()),
                text(given.currency()));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNull(given, "checked before").strip();
    }

    private static @Nullable String trimmed(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** @param account all but its end is hidden */
    public record Masked(String method, String account, @Nullable String bic, @Nullable String cnaps, String currency) {
        static Masked of(PayoutMethod method) {
            return new Masked(
                    method.method(), Mask.tail(method.account()), method.bic(), method.cnaps(), method.currency());
        }
    }
}
