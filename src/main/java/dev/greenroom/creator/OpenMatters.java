package dev.greenroom.creator;

import dev.greenroom.access.DelegatedActs;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is open against a creator, by matter, and who had a hand in it. */
@Component
class OpenMatters {
    private final HoldAlerts behind;
    private final DelegatedActs delegated;
    private final Holds holds;
    private final Suspensions suspensions;
    private final Blacklistings blacklistings;

    OpenMatters(
            HoldAlerts behind,
            DelegatedActs delegated,
            Holds holds,
            Suspensions suspensions,
            Blacklistings blacklistings) {
        this.behind = behind;
        this.delegated = delegated;
        this.holds = holds;
        this.suspensions = suspensions;
        this.blacklistings = blacklistings;
    }

    /** Oldest hold first. */
    List<Matter> of(CreatorId id) {
        return Stream.of(
                        openHolds(id)
                                .map(hold ->
                                        new Matter(Against.HOLD, hold.code().told())),
                        suspensions.open(id).stream().map(any -> new Matter(Against.SUSPENSION, null)),
                        blacklistings.inForce(id).stream().map(any -> new Matter(Against.BLACKLISTING, null)))
                .flatMap(matters -> matters)
                .distinct()
                .toList();
    }

    /** Who may not decide an appeal about it: who set the hold, suspended, proposed or confirmed, and for whom. */
    Set<String> decidedBy(CreatorId id, Matter matter) {
        return switch (matter.against()) {
            case HOLD ->
                openHolds(id)
                        .filter(matter::isAbout)
                        .flatMap(hold -> Stream.concat(hands(hold.setBy(), id.value()), confirmedBy(id, hold)))
                        .collect(Collectors.toSet());
            case SUSPENSION ->
                suspensions.open(id).stream()
                        .flatMap(one -> hands(one.suspendedBy(), id.value()))
                        .collect(Collectors.toSet());
            case BLACKLISTING ->
                blacklistings.inForce(id).stream()
                        .flatMap(one -> Stream.concat(
                                hands(one.proposedBy(), id.value()),
                                hands(String.valueOf(one.decidedBy()), one.id().value())))
                        .collect(Collectors.toSet());
        };
    }

    private Stream<String> confirmedBy(CreatorId id, Hold hold) {
        return behind.behind(id, hold.code()).stream().flatMap(alert -> alert.officers().stream()
                .flatMap(officer -> hands(officer, alert.id().value())));
    }

    private Stream<String> hands(String username, String subject) {
        return delegated.hands(username, subject).stream();
    }

    private Stream<Hold> openHolds(CreatorId id) {
        return holds.open(List.of(id)).getOrDefault(id, List.of()).stream();
    }
}
