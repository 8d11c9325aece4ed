package dev.greenroom.creator;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.network.Memberships;
import dev.greenroom.network.Memberships.Membership;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creators as officers, finance and auditors see them; identifiers are masked. */
@Component
@Transactional(readOnly = true)
public class CreatorFiles {
    private final Creators creators;
    private final CreatorRoll roll;
    private final Holds holds;
    private final Suspensions suspensions;
    private final Blacklistings blacklistings;
    private final Appeals appeals;
    private final SealedPayees sealed;
    private final CreatorRegister register;
    private final Memberships memberships;
    private final ApplicationDesk applications;
    private final AuditTrail audit;

    CreatorFiles(
            Creators creators,
            CreatorRoll roll,
            Holds holds,
            Suspensions suspensions,
            Blacklistings blacklistings,
            Appeals appeals,
            SealedPayees sealed,
            CreatorRegister register,
            Memberships memberships,
            ApplicationDesk applications,
            AuditTrail audit) {
        this.creators = creators;
        this.roll = roll;
        this.holds = holds;
        this.suspensions = suspensions;
        this.blacklistings = blacklistings;
        this.appeals = appeals;
        this.sealed = sealed;
        this.register = register;
        this.memberships = memberships;
        this.applications = applications;
        this.audit = audit;
    }

    /**
     * Which creators.
     *
     * @param name part of the stage name
     * @param held only those with an open hold
     */
    public record Filter(@Nullable CreatorStanding status, @Nullable String hub, @Nullable String name, boolean held) {}

    /** Newest first. */
    public Listing<Summary> find(Filter filter, int page, int size) {
        var items = roll.find(filter, page, size).stream().map(Summary::of).toList();
        return new Listing<>(items, roll.count(filter), page, size);
    }

    /** @throws NotFound when there is no such creator */
    public File file(CreatorId id) {
        var creator = creators.find(id).orElseThrow(NotFound::new);
        return new File(
                Summary.of(creator),
                creator.locale(),
                memberships.of(creator.applicationId()).orElse(null),
                PayoutMethodDesk.Masked.of(sealed.open(creator).payout()),
                applications.applicant(creator.applicationId()).idDocument().expiresOn(),
                holds.of(id),
                suspensions.of(id),
                blacklistings.of(id),
                appeals.of(id));
    }

    /** What an appeal is against, for who decides it. */
    List<Map<String, Object>> about(Appeal appeal) {
        var id = appeal.creatorId();
        return switch (appeal.against()) {
            case HOLD ->
                holds.of(id).stream()
                        .filter(Hold::isOpen)
                        .filter(appeal.matter()::isAbout)
                        .map(hold -> facts(hold.code().name(), hold.note(), hold.setBy(), hold.reviewBy()))
                        .toList();
            case SUSPENSION ->
                suspensions.open(id).stream()
                        .map(one -> facts("SUSPENSION", one.reason(), one.suspendedBy(), one.reviewBy()))
                        .toList();
            case BLACKLISTING ->
                blacklistings.inForce(id).stream()
                        .map(one -> facts(
                                "BLACKLISTING",
                                one.grounds().facts() + " " + one.grounds().reason(),
                                one.proposedBy() + ", " + one.decidedBy(),
                                one.endsOn()))
                        .toList();
        };
    }

    private static Map<String, Object> facts(String code, String note, String by, @Nullable LocalDate until) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("code", code);
        facts.put("note", note);
        facts.put("setBy", by);
        facts.put("until", until == null ? "" : until.toString());
        return facts;
    }

    /** @param inFull else without why compliance holds */
    public Payability payable(CreatorId id, boolean inFull) {
        var known = inFull ? register.payability(List.of(id)) : register.payabilityForFinance(List.of(id));
        return Optional.ofNullable(known.get(id)).orElseThrow(NotFound::new);
    }

    /** The recorded acts on the creator and on the application before, newest first. */
    public Listing<Recorded> timeline(CreatorId id, int page, int size) {
        var creator = creators.find(id).orElseThrow(NotFound::new);
        int seen = (page + 1) * size;
        var own = audit.history(id.value(), 0, seen);
        var before = audit.history(creator.applicationId().value(), 0, seen);
        var acts = Stream.concat(own.items().stream(), before.items().stream())
                .sorted(Comparator.comparingLong(Recorded::entry).reversed())
                .skip((long) page * size)
                .limit(size)
                .toList();
        return new Listing<>(acts, own.total() + before.total(), page, size);
    }

    /** One line of the list. */
    public record Summary(
            CreatorId id,
            ApplicationId applicationId,
            String stageName,
            CreatorStanding status,
            @Nullable String hub,
            OffsetDateTime activeSince) {
        static Summary of(Creator creator) {
            return new Summary(
                    creator.id(),
                    creator.applicationId(),
                    creator.stageName(),
                    creator.standing(),
                    creator.hub(),
                    creator.activeSince());
        }
    }

    /**
     * One creator.
     *
     * @param membership null while no agency was sought
     * @param documentExpiresOn as submitted last; null for one without an end
     * @param holds newest first, also released ones; so are suspensions, blacklistings and appeals
     */
    public record File(
            Summary summary,
            String locale,
            @Nullable Membership membership,
            PayoutMethodDesk.Masked payout,
            @Nullable LocalDate documentExpiresOn,
            List<Hold> holds,
            List<Suspension> suspensions,
            List<Blacklisting> blacklistings,
            List<Appeal> appeals) {}
}
