package dev.greenroom.access;

import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What may be delegated, to whom and for how long. */
final class DelegationPolicy {
    private static final int LONGEST_REASON = 500;

    private DelegationPolicy() {}

    /** @param mostDays first and last day counted */
    static List<Fault> days(LocalDate from, LocalDate until, LocalDate today, int mostDays) {
        var faults = new ArrayList<Fault>();
        check(!from.isBefore(today), "from", "PAST", "is today or later", faults);
        check(
                !from.isAfter(today.plusDays(mostDays)),
                "from",
                "TOO_FAR",
                "is at most " + mostDays + " days ahead",
                faults);
        check(!until.isBefore(from), "until", "BEFORE_START", "is not before the first day", faults);
        check(
                until.isBefore(from) || ChronoUnit.DAYS.between(from, until) < mostDays,
                "until",
                "TOO_LONG",
                "leaves at most " + mostDays + " days",
                faults);
        return faults;
    }

    static List<Fault> reason(String reason) {
        var faults = new ArrayList<Fault>();
        check(!reason.isBlank(), "reason", "MISSING", "says why", faults);
        check(reason.length() <= LONGEST_REASON, "reason", "TOO_LONG", "may have at most 500 characters", faults);
        check(Texts.isStorable(reason), "reason", "INVALID_CHARACTER", "holds a character that cannot be kept", faults);
        check(
                !PersonalNumbers.areIn(reason),
                "reason",
                "PERSONAL_NUMBER",
                "must not hold the number of a document or an account",
                faults);
        return faults;
    }

    /** The holder's own role only: what was delegated is not delegated on. */
    static List<Fault> role(Role role, Actor holder) {
        var faults = new ArrayList<Fault>();
        if (!role.hasTasks()) {
            faults.add(new Fault("role", "NOT_DELEGABLE", "cannot be delegated"));
        } else if (!holder.roles().contains(role)) {
            faults.add(
                    holder.is(role)
                            ? new Fault("role", "DELEGATED", "was itself delegated, and is not delegated on")
                            : new Fault("role", "NOT_HELD", "is not a role of the holder"));
        }
        return faults;
    }

    static List<Fault> delegate(Role role, Actor holder, Optional<Actor> found, String by) {
        var faults = new ArrayList<Fault>();
        var delegate = found.filter(Actor::enabled)
                .filter(actor -> !actor.roles().contains(Role.CREATOR))
                .orElse(null);
        if (delegate == null) {
            faults.add(new Fault("to", "UNKNOWN", "is no member of staff"));
            return faults;
        }
        check(!delegate.username().equals(holder.username()), "to", "SELF", "is another person", faults);
        check(
                !delegate.username().equals(by) || by.equals(holder.username()),
                "to",
                "SELF",
                "is not the administrator who delegates for another",
                faults);
        check(
                !delegate.roles().contains(Role.AUDITOR),
                "to",
                "AUDITOR_ALONE",
                "has no other role as an auditor",
                faults);
        check(
                role != Role.NETWORK_MANAGER || Objects.equals(delegate.agencyId(), holder.agencyId()),
                "to",
                "OTHER_AGENCY",
                "works for the same agency",
                faults);
        return faults;
    }

    private static void check(boolean holds, String field, String code, String message, List<Fault> faults) {
        if (!holds) {
            faults.add(new Fault(field, code, message));
        }
    }
}
