package dev.greenroom.access;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.Representation;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Keeps what delegates did for whom, so that neither of the two checks what the other did. */
@Component
public class DelegatedActs implements Representation {
    private final JdbcClient database;
    private final Clock clock;

    DelegatedActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who acted for one of these people in one of these subjects. */
    public Set<String> actedFor(Collection<String> principals, Collection<String> subjects) {
        return database.sql("select distinct username from delegated_act where on_behalf_of in (:principals)"
                        + " and subject_id in (:subjects)")
                .param("principals", principals)
                .param("subjects", subjects)
                .query(String.class)
                .set();
    }

    /**
     * Whether two acts on a subject count as done by one person: by the same, or for the same lender.
     *
     * @param earlier who acted on the subject before
     * @param now who asks to act on it, in this request
     */
    public boolean isOneHand(String earlier, String now, String subject) {
        var after = hands(now, subject);
        lender(now).ifPresent(after::add);
        return !Collections.disjoint(hands(earlier, subject), after);
    }

    /** This person, and all for whom the person acted on this subject. */
    public Set<String> hands(String username, String subject) {
        var hands = new HashSet<>(principals(username, subject));
        hands.add(username);
        return hands;
    }

    /** For whom this person makes the current request; empty in one's own right, and outside of requests. */
    public Optional<String> lender(String username) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? Optional.empty() : ActingFor.principal(request, username);
    }

    /**
     * Makes the current request by this role: where a call is open to several, a lent one must not pass for one's own.
     *
     * @return for whom it is made; empty in one's own right
     */
    public Optional<String> actBy(Actor actor, Role role) {
        return ActingFor.note(RequestContextHolder.currentRequestAttributes(), actor, role);
    }

    private Set<String> principals(String username, String subject) {
        return database.sql("select distinct on_behalf_of from delegated_act where username = ? and subject_id = ?")
                .params(username, subject)
                .query(String.class)
                .set();
    }

    @Override
    public Optional<String> principal(Act act) {
        if (act.actor().equals(Act.SYSTEM)) {
            return Optional.empty();
        }
        var told = act.details().get(ON_BEHALF_OF);
        var request = RequestContextHolder.getRequestAttributes();
        var principal = told != null
                ? Optional.of(told)
                : request != null ? ActingFor.principal(request, act.actor()) : latest(act);
        principal.ifPresent(found -> keep(act, found));
        return principal;
    }

    /** What a worker makes effective was decided in its task, or by the newest act of this person on this subject. */
    private Optional<String> latest(Act act) {
        return database.sql("select on_behalf_of from delegated_act where username = ? and (subject_id = ? or task = ?)"
                        + " order by id desc limit 1")
                .params(act.actor(), act.subjectId(), act.task() == null ? "" : act.task())
                .query(String.class)
                .optional();
    }

    private void keep(Act act, String principal) {
        database.sql("insert into delegated_act (username, on_behalf_of, subject_id, task, what, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(act.actor(), principal, act.subjectId(), act.task(), act.what(), Times.now(clock))
                .update();
    }
}
