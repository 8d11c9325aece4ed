package dev.greenroom.conflict;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Role;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.ConflictId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where staff declare to whom they are related, and administrators end what no longer is. */
@Component
@Transactional
public class ConflictDesk {
    private final Conflicts conflicts;
    private final Persons persons;
    private final DeclarationPolicy policy;
    private final AccountDirectory accounts;
    private final AuditTrail audit;
    private final Clock clock;

    ConflictDesk(
            Conflicts conflicts,
            Persons persons,
            DeclarationPolicy policy,
            AccountDirectory accounts,
            AuditTrail audit,
            Clock clock) {
        this.conflicts = conflicts;
        this.persons = persons;
        this.policy = policy;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everyone about whom this member of staff may decide nothing: the related, and oneself as an applicant. */
    @Transactional(readOnly = true)
    public Set<ApplicationId> barredFrom(String username) {
        var barred = new HashSet<>(persons.ofAccount(username));
        var declared = conflicts.relatedTo(username);
        if (!declared.isEmpty()) {
            barred.addAll(declared);
            barred.addAll(persons.same(declared));
        }
        return Set.copyOf(barred);
    }

    /** @throws WrongState when this member of staff may decide nothing about this creator */
    @Transactional(readOnly = true)
    public void checkUnrelated(String username, CreatorId id) {
        var barred = barredFrom(username);
        if (!barred.isEmpty() && persons.of(id).filter(barred::contains).isPresent()) {
            throw new WrongState("You have a relation to this creator: somebody else must decide.");
        }
    }

    /**
     * A relation that stands already is not declared twice.
     *
     * @param username the member of staff who is related
     * @param by the same, or an administrator
     * @throws NotFound when no member of staff has this username
     * @throws Rejected with every fault
     */
    public Conflict declare(String username, Declaration declaration, String by) {
        if (accounts.find(username).filter(actor -> !actor.is(Role.CREATOR)).isEmpty()) {
            throw new NotFound();
        }
        var person = policy.person(declaration);
        var conflict = new Conflict(
                ConflictId.next(),
                username,
                person,
                declaration.relation().strip(),
                declaration.note(),
                by,
                Times.now(clock),
                null,
                null);
        if (!conflicts.add(conflict)) {
            return conflicts.standing(username, person).orElseThrow();
        }
        record("CONFLICT_DECLARED", conflict, by, null);
        return conflict;
    }

    /**
     * @throws NotFound when there is none
     * @throws WrongState when it is the administrator's own, or has ended
     * @throws Rejected when the reason is missing
     */
    public Conflict end(ConflictId id, String reason, String by) {
        var conflict = conflicts.find(id).orElseThrow(NotFound::new);
        if (conflict.username().equals(by)) {
            throw new WrongState("Nobody ends their own conflict of interest: another administrator must.");
        }
        policy.checkReason(reason);
        if (!conflicts.end(id, by, Times.now(clock), reason)) {
            throw new WrongState("This conflict of interest has ended already.");
        }
        record("CONFLICT_ENDED", conflict, by, reason);
        return conflicts.find(id).orElseThrow();
    }

    /** Those that stand first; of everybody when the username is null. */
    @Transactional(readOnly = true)
    public Listing<Conflict> all(@Nullable String username, int page, int size) {
        return conflicts.all(username, page, size);
    }

    private void record(String what, Conflict conflict, String by, @Nullable String reason) {
        var details = Map.of(
                "conflict",
                conflict.id().value(),
                "application",
                conflict.applicationId().value());
        audit.record(new Act(by, what, "account", conflict.username(), reason, details));
    }

    /**
     * A relation to a person.
     *
     * @param applicationId the person's application; else {@code creatorId} is given
     * @param relation in one's own words, at most 100 characters: sister, former agent
     * @param note at most 2,000 characters
     */
    public record Declaration(
            @Nullable String applicationId, @Nullable String creatorId, String relation, @Nullable String note) {}
}
