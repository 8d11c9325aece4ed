package dev.greenroom.access;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.DelegationId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where staff lend a role to another for some days. */
@Component
@Transactional
public class DelegationDesk {
    private final Delegations delegations;
    private final AccountDirectory accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final int mostDays;

    DelegationDesk(
            Delegations delegations,
            AccountDirectory accounts,
            AuditTrail audit,
            Clock clock,
            @Value("${greenroom.delegation.most-days}") int mostDays) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.mostDays = mostDays;
    }

    /**
     * @throws Rejected with every fault
     * @throws WrongState when the same role is lent to the same person on some of these days already
     */
    public Delegation delegate(NewDelegation wanted, Actor by) {
        var faults = new ArrayList<Fault>();
        var holder = holder(wanted, by, faults);
        faults.addAll(DelegationPolicy.days(wanted.from(), wanted.until(), Times.today(clock), mostDays));
        faults.addAll(DelegationPolicy.reason(wanted.reason()));
        holder.ifPresent(found -> {
            faults.addAll(DelegationPolicy.role(wanted.role(), found));
            faults.addAll(DelegationPolicy.delegate(wanted.role(), found, accounts.find(wanted.to()), by.username()));
        });
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var delegation = new Delegation(
                DelegationId.next(),
                holder.orElseThrow().username(),
                accounts.find(wanted.to()).orElseThrow().username(),
                wanted.role(),
                wanted.from(),
                wanted.until(),
                wanted.reason().strip(),
                by.username(),
                Times.now(clock),
                null,
                null);
        if (delegations.overlaps(delegation)) {
            throw new WrongState("This role is lent to this person on some of these days already.");
        }
        delegations.add(delegation);
        record("ROLE_DELEGATED", delegation, by.username(), delegation.reason());
        return delegation;
    }

    private Optional<Actor> holder(NewDelegation wanted, Actor by, List<Fault> faults) {
        if (wanted.holder() == null || wanted.holder().equals(by.username())) {
            return Optional.of(by);
        }
        if (!by.is(Role.ADMIN)) {
            faults.add(new Fault("holder", "NOT_ALLOWED", "is named by administrators only"));
            return Optional.empty();
        }
        var holder = accounts.find(wanted.holder());
        if (holder.isEmpty()) {
            faults.add(new Fault("holder", "UNKNOWN", "is no member of staff"));
        }
        return holder;
    }

    /**
     * Ends it now; by its holder, its delegate or an administrator.
     *
     * @throws NotFound for everybody else
     * @throws WrongState when it is over
     */
    public Delegation end(DelegationId id, Actor by) {
        var delegation = delegations
                .find(id)
                .filter(found -> by.is(Role.ADMIN)
                        || found.holder().equals(by.username())
                        || found.to().equals(by.username()))
                .orElseThrow(NotFound::new);
        if (!delegation.isOpen(Times.today(clock)) || !delegations.end(id, by.username(), Times.now(clock))) {
            throw new WrongState("This delegation is over already.");
        }
        record("DELEGATION_ENDED", delegation, by.username(), null);
        return delegations.find(id).orElseThrow();
    }

    /** One's own, given and received; administrators and auditors see everybody's. The newest first. */
    @Transactional(readOnly = true)
    public Listing<Delegation> all(Actor reader, int page, int size) {
        var all = reader.is(Role.ADMIN) || reader.is(Role.AUDITOR);
        return delegations.all(all ? null : reader.username(), page, size);
    }

    private void record(String what, Delegation delegation, String by, @Nullable String reason) {
        var details = Map.of(
                "delegation", delegation.id().value(),
                "to", delegation.to(),
                "role", delegation.role().name(),
                "from", delegation.from().toString(),
                "until", delegation.until().toString());
        audit.record(new Act(by, what, "account", delegation.holder(), reason, details));
    }

    /**
     * @param holder null for the caller; another only when an administrator asks
     * @param from first day in Shanghai, today or later
     * @param until last day, at most {@code greenroom.delegation.most-days} days with both counted
     */
    public record NewDelegation(
            @Nullable String holder, String to, Role role, LocalDate from, LocalDate until, String reason) {}
}
