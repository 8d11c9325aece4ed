package dev.greenroom.worklist;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Actor;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.conflict.Persons;
import dev.greenroom.reference.ApplicationId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide what: the group, the rules of the task's own policy, conflicts of interest, and delegation. Every kind of
 * task has all of it without code of its own. See {@code docs/decisions/0018-four-eyes.md}.
 */
@Component
class FourEyes {
    /** Who lets money go: not for people whom they let in themselves. */
    private static final String CHECKERS = "finance-approver";

    private final AccountDirectory accounts;
    private final ConflictDesk conflicts;
    private final DelegatedActs delegated;
    private final Admissions admissions;
    private final Subjects subjects;
    private final Persons persons;

    FourEyes(
            AccountDirectory accounts,
            ConflictDesk conflicts,
            DelegatedActs delegated,
            Admissions admissions,
            Subjects subjects,
            Persons persons) {
        this.accounts = accounts;
        this.conflicts = conflicts;
        this.delegated = delegated;
        this.admissions = admissions;
        this.subjects = subjects;
        this.persons = persons;
    }

    /** @param principal for whom the person acts; null in one's own right */
    record Standing(Judgement judgement, @Nullable String principal) {
        boolean isAllowed() {
            return judgement instanceof Judgement.Allowed;
        }
    }

    /** May this person hold this task, today? */
    Standing standing(TaskPolicy<?> policy, OpenTask task, String username) {
        var actor = accounts.find(username)
                // Usernames are in lower case; another case would be another person to these rules.
                .filter(found -> found.enabled() && found.username().equals(username))
                .filter(found -> found.groups().contains(task.group()))
                .orElse(null);
        return actor == null
                ? new Standing(Judgement.refused("The task is for the group " + task.group() + " only."), null)
                : standing(policy, task, actor);
    }

    private Standing standing(TaskPolicy<?> policy, OpenTask task, Actor actor) {
        var principals = actor.principals(task.group());
        if (principals.isEmpty()) {
            return new Standing(judge(policy, task, List.of(actor.username())), null);
        }
        var standings = principals.stream()
                .map(principal -> new Standing(judge(policy, task, List.of(actor.username(), principal)), principal))
                .toList();
        return standings.stream().filter(Standing::isAllowed).findFirst().orElse(standings.getFirst());
    }

    /** @param hats the person, then for whom the person acts, if anybody: what binds one binds both */
    private Judgement judge(TaskPolicy<?> policy, OpenTask task, List<String> hats) {
        var subject = subjects.of(policy.subjectType());
        for (var hat : hats) {
            var judgement = policy.mayTake(task, hat);
            if (judgement instanceof Judgement.Refused refused) {
                return hat.equals(hats.getFirst()) ? refused : refusedFor(hat, refused.reason());
            }
        }
        var others = new LinkedHashSet<>(delegated.actedFor(hats, chain(subject, task.subjectId())));
        hats.forEach(others::remove);
        for (var delegate : others) {
            if (policy.mayTake(task, delegate) instanceof Judgement.Refused) {
                return Judgement.refused(
                        delegate + " acted here for " + hats.getLast() + ": that counts as done by both.");
            }
        }
        return hats.stream()
                .map(hat -> personally(subject, task, hat, hats))
                .filter(Judgement.Refused.class::isInstance)
                .findFirst()
                .orElseGet(Judgement::allowed);
    }

    /** Acts on the person count as well as those on the subject: who proposes a blacklisting acts on the creator. */
    private Set<String> chain(SubjectPeople subject, String subjectId) {
        var chain = new HashSet<>(subject.chain(subjectId));
        chain.addAll(persons.ids(subject.persons(List.of(subjectId))));
        return chain;
    }

    private Judgement personally(SubjectPeople subject, OpenTask task, String hat, List<String> hats) {
        var own = hat.equals(hats.getFirst());
        if (concerns(subject, task, conflicts.barredFrom(hat))) {
            var reason = "This concerns a person with a declared relation, or oneself: somebody else must decide.";
            return own ? Judgement.refused(reason) : refusedFor(hat, reason);
        }
        if (task.group().equals(CHECKERS) && paysFirst(subject, task, admissions.by(hat, subjects))) {
            var reason =
                    "Who decided about a person as a compliance officer does not approve that person's first payment.";
            return own ? Judgement.refused(reason) : refusedFor(hat, reason);
        }
        return Judgement.allowed();
    }

    private static boolean concerns(SubjectPeople subject, OpenTask task, Set<ApplicationId> people) {
        return !people.isEmpty() && !subject.concerned(task.subjectId(), people).isEmpty();
    }

    private static boolean paysFirst(SubjectPeople subject, OpenTask task, Set<ApplicationId> people) {
        return !people.isEmpty() && !subject.paidFirst(task.subjectId(), people).isEmpty();
    }

    private static Judgement refusedFor(String principal, String reason) {
        return Judgement.refused("You would act for " + principal + ". " + reason);
    }
}
