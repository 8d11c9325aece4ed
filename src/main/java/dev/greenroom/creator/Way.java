package dev.greenroom.creator;

import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.Standing;
import dev.greenroom.creator.Step.Code;
import dev.greenroom.creator.Step.Party;
import dev.greenroom.creator.Step.State;
import dev.greenroom.network.OfferDesk.Offered;
import dev.greenroom.network.OfferState;
import dev.greenroom.training.MilestoneState;
import dev.greenroom.training.TrainingDesk.Progress;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a creator's way from registration to work, and the steps it makes. Pure.
 *
 * @param standing null without any application
 * @param offers newest first
 */
record Way(@Nullable Standing standing, List<Progress> milestones, List<Offered> offers) {
    static final Way NOT_BEGUN = new Way(null, List.of(), List.of());

    /** Who must act, since when, until when. */
    private record Wait(Party party, @Nullable OffsetDateTime since, @Nullable OffsetDateTime dueBy) {}

    ApplicationStatus status() {
        return standing == null ? ApplicationStatus.DRAFT : standing.status();
    }

    List<Step> steps() {
        return Stream.of(Code.values()).map(this::step).toList();
    }

    private Step step(Code code) {
        var current = current();
        if (code.compareTo(current) < 0 || status() == ApplicationStatus.ACTIVE) {
            return new Step(code, State.DONE, null, since(code), null);
        }
        if (status().hasEnded()) {
            return new Step(code, State.STOPPED, null, code == current ? ended() : null, null);
        }
        if (code != current) {
            return new Step(code, State.WAITING, null, null, null);
        }
        var wait = waiting(code);
        var since = wait.since() == null ? since(code) : wait.since();
        return new Step(code, State.CURRENT, wait.party(), since, wait.dueBy());
    }

    /** The step of the status, or of the last status before the end. */
    private Code current() {
        if (!status().hasEnded() || standing == null) {
            return code(status());
        }
        return standing.steps().stream()
                .map(Standing.Step::status)
                .filter(status -> !status.hasEnded())
                .reduce((earlier, later) -> later)
                .map(Way::code)
                .orElse(Code.APPLICATION);
    }

    private static Code code(ApplicationStatus status) {
        return switch (status) {
            case DRAFT, REJECTED, WITHDRAWN, EXPIRED -> Code.APPLICATION;
            case SUBMITTED, IN_VETTING, INFORMATION_REQUESTED -> Code.VETTING;
            case CLEARED -> Code.AGREEMENT;
            case IN_TRAINING -> Code.TRAINING;
            case IN_ASSIGNMENT -> Code.NETWORK;
            case ACTIVE -> Code.ACTIVE;
        };
    }

    private Wait waiting(Code code) {
        var dueBy = standing == null ? null : standing.dueBy();
        return switch (code) {
            case APPLICATION -> new Wait(Party.YOU, null, dueBy);
            case VETTING -> vetting(dueBy);
            // Once accepted there is nothing due: the training is about to open.
            case AGREEMENT -> new Wait(dueBy == null ? Party.SYSTEM : Party.YOU, null, dueBy);
            case TRAINING -> training();
            case NETWORK -> network();
            case ACTIVE -> new Wait(Party.SYSTEM, null, null);
        };
    }

    private Wait vetting(@Nullable OffsetDateTime dueBy) {
        var party =
                switch (status()) {
                    case INFORMATION_REQUESTED -> dueBy == null ? Party.SYSTEM : Party.YOU;
                    case IN_VETTING -> Party.COMPLIANCE;
                    default -> Party.SYSTEM;
                };
        return new Wait(party, since(status()), dueBy);
    }

    private Wait training() {
        return milestones.stream()
                .filter(one -> one.state() == MilestoneState.OPEN || one.state() == MilestoneState.SUBMITTED)
                .findFirst()
                .map(one -> new Wait(
                        one.state() == MilestoneState.OPEN ? Party.YOU : Party.COACH, one.since(), one.dueAt()))
                .orElse(new Wait(Party.SYSTEM, null, null));
    }

    private Wait network() {
        return offers.stream()
                .flatMap(offer -> waiting(offer).stream())
                .findFirst()
                .orElse(new Wait(Party.SYSTEM, null, null));
    }

    private static Optional<Wait> waiting(Offered offer) {
        if (offer.state() == OfferState.OFFERED) {
            return Optional.of(new Wait(Party.YOU, offer.offeredAt(), offer.expiresAt()));
        }
        return offer.state() == OfferState.ACCEPTED
                ? Optional.of(new Wait(Party.NETWORK, offer.offeredAt(), null))
                : Optional.empty();
    }

    private @Nullable OffsetDateTime since(Code code) {
        return entered()
                .filter(step -> code(step.status()) == code && !step.status().hasEnded())
                .map(Standing.Step::since)
                .findFirst()
                .orElse(null);
    }

    private @Nullable OffsetDateTime since(ApplicationStatus status) {
        return entered()
                .filter(step -> step.status() == status)
                .map(Standing.Step::since)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private @Nullable OffsetDateTime ended() {
        return since(status());
    }

    private Stream<Standing.Step> entered() {
        return standing == null ? Stream.empty() : standing.steps().stream();
    }
}
