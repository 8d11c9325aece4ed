package dev.greenroom.creator;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.creator.PayabilityPolicy.Facts;
import dev.greenroom.creator.PayabilityPolicy.Wording;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The active payees: who they are, whether and how they can be paid. Set-based calls load no entity one by one. */
@Component
@Transactional(readOnly = true)
public class CreatorRegister {
    private final Creators creators;
    private final CreatorRoll roll;
    private final Holds holds;
    private final Suspensions suspensions;
    private final Blacklistings blacklistings;
    private final ReasonTexts texts;
    private final SealedPayees sealed;
    private final PayoutMethodDesk methods;

    CreatorRegister(
            Creators creators,
            CreatorRoll roll,
            Holds holds,
            Suspensions suspensions,
            Blacklistings blacklistings,
            ReasonTexts texts,
            SealedPayees sealed,
            PayoutMethodDesk methods) {
        this.creators = creators;
        this.roll = roll;
        this.holds = holds;
        this.suspensions = suspensions;
        this.blacklistings = blacklistings;
        this.texts = texts;
        this.sealed = sealed;
        this.methods = methods;
    }

    /** Only those that exist. */
    public Map<CreatorId, Payee> payees(Collection<CreatorId> ids) {
        var payees = new HashMap<CreatorId, Payee>();
        roll.all(ids)
                .forEach(
                        creator -> payees.put(creator.id(), sealed.open(creator).payee(creator)));
        return payees;
    }

    /** As officers see it, without words that one of them wrote; only those that exist. */
    public Map<CreatorId, Payability> payability(Collection<CreatorId> ids) {
        return payability(ids, texts.forStaff());
    }

    /** As finance sees it: that compliance holds, not why. */
    Map<CreatorId, Payability> payabilityForFinance(Collection<CreatorId> ids) {
        return payability(ids, texts.forFinance());
    }

    /** As the creator sees it; empty when there is no such creator. */
    Optional<Payability> ownPayability(CreatorId id, Locale locale) {
        return Optional.ofNullable(
                payability(List.of(id), texts.forCreator(locale)).get(id));
    }

    private Map<CreatorId, Payability> payability(Collection<CreatorId> ids, Wording wording) {
        var open = holds.open(ids);
        var suspended = suspensions.open(ids);
        var blacklisted = blacklistings.inForce(ids);
        var payability = new HashMap<CreatorId, Payability>();
        for (var creator : roll.all(ids)) {
            var id = creator.id();
            var facts = new Facts(
                    creator.standing(), open.getOrDefault(id, List.of()), suspended.get(id), blacklisted.get(id));
            payability.put(id, PayabilityPolicy.judge(facts, wording));
        }
        return payability;
    }

    /** Only those that exist. */
    public Map<CreatorId, CreatorStanding> standings(Collection<CreatorId> ids) {
        var standings = new HashMap<CreatorId, CreatorStanding>();
        roll.all(ids).forEach(creator -> standings.put(creator.id(), creator.standing()));
        return standings;
    }

    /** Of these ids, those that exist. */
    public Set<String> known(Collection<String> ids) {
        return roll.known(ids);
    }

    public Optional<CreatorId> ofAccount(String username) {
        return creators.ofAccount(username).map(Creator::id);
    }

    /** Empty before the applicant has become a creator. */
    public Optional<CreatorId> ofApplication(ApplicationId id) {
        return creators.ofApplication(id).map(Creator::id);
    }

    /** @throws NotFound when there is no such creator */
    public ApplicationId applicationOf(CreatorId id) {
        return creators.find(id).orElseThrow(NotFound::new).applicationId();
    }

    /** The creators who came of these applications, by application. */
    public Map<ApplicationId, CreatorId> ofApplications(Collection<ApplicationId> ids) {
        return roll.ofApplications(ids);
    }

    /** The applications that these creators came of. */
    public Set<ApplicationId> applications(Collection<CreatorId> ids) {
        return roll.all(ids).stream().map(Creator::applicationId).collect(Collectors.toSet());
    }

    /** Stage names for lists: no personal identifiers. */
    public Map<CreatorId, String> labels(Collection<CreatorId> ids) {
        var labels = new HashMap<CreatorId, String>();
        roll.all(ids).forEach(creator -> labels.put(creator.id(), creator.stageName()));
        return labels;
    }

    /**
     * Changes how a creator is paid; the method is taken as valid. Publishes {@link PayoutMethodChanged}.
     *
     * @throws NotFound when there is no such creator
     */
    @Transactional
    public void changePayoutMethod(CreatorId id, PayoutMethod method, String actor) {
        methods.change(creators.lock(id).orElseThrow(NotFound::new), method, actor);
    }

    /** One creator without anything personal. */
    public record Registered(
            CreatorId id,
            ApplicationId applicationId,
            String username,
            String stageName,
            CreatorStanding standing,
            OffsetDateTime activeSince) {}

    /** Only those that exist. */
    public List<Registered> registered(Collection<CreatorId> ids) {
        return roll.all(ids).stream()
                .map(creator -> new Registered(
                        creator.id(),
                        creator.applicationId(),
                        creator.username(),
                        creator.stageName(),
                        creator.standing(),
                        creator.activeSince()))
                .toList();
    }

    /** The next ids in their order. @param last null to begin */
    public List<CreatorId> after(@Nullable CreatorId last, int size) {
        return roll.after(last, size);
    }

    /** The ids after one, up to and with another. @param after null to begin with the first */
    public List<CreatorId> between(@Nullable CreatorId after, CreatorId last) {
        return roll.between(after, last);
    }

    /** Ids in the order in which they became creators. */
    public List<CreatorId> all(int page, int size) {
        return roll.ids(page, size);
    }
}
