package dev.greenroom.creator;

import dev.greenroom.alert.Alert;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is open against a creator, by matter, and who had a hand in it. */
@Component
class OpenMatters {
    private final Creators creators;
    private final AlertDesk alerts;
    private final Holds holds;
    private final Suspensions suspensions;
    private final Blacklistings blacklistings;

    OpenMatters(
            Creators creators, AlertDesk alerts, Holds holds, Suspensions suspensions, Blacklistings blacklistings) {
        this.creators = creators;
        this.alerts = alerts;
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

    /** Who may not decide an appeal about it: who set the hold, suspended, proposed or confirmed. */
    Set<String> decidedBy(CreatorId id, Matter matter) {
        return switch (matter.against()) {
            case HOLD ->
                Stream.concat(openHolds(id).filter(matter::isAbout).map(Hold::setBy), confirmedBy(id, matter))
                        .collect(Collectors.toSet());
            case SUSPENSION ->
                suspensions.open(id).stream().map(Suspension::suspendedBy).collect(Collectors.toSet());
            case BLACKLISTING ->
                blacklistings.inForce(id).stream()
                        .flatMap(one -> Stream.of(one.proposedBy(), String.valueOf(one.decidedBy())))
                        .collect(Collectors.toSet());
        };
    }

    /** Officers whose confirmed alert keeps a hold that the creator was told as a review. */
    private Stream<String> confirmedBy(CreatorId id, Matter matter) {
        if (matter.code() != HoldCode.COMPLIANCE_REVIEW) {
            return Stream.empty();
        }
        return alerts.blocking(creators.get(id).applicationId()).stream()
                .map(Alert::closing)
                .filter(Objects::nonNull)
                .flatMap(closing -> Stream.of(closing.by(), String.valueOf(closing.secondBy())));
    }

    private Stream<Hold> openHolds(CreatorId id) {
        return holds.open(List.of(id)).getOrDefault(id, List.of()).stream();
    }
}
