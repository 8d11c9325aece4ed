package dev.greenroom.reverification;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.FactsDesk;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Errands;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import dev.greenroom.vault.Mask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a creator sees: what is due, by when, what to confirm, what we know. */
@Component
@Transactional(readOnly = true)
public class MyReverification implements Errands {
    private final CreatorRegister creators;
    private final ApplicationDesk applications;
    private final FactsDesk facts;
    private final Reverifications reverifications;
    private final AskedRounds rounds;
    private final Reviews reviews;
    private final Scheduling scheduling;
    private final Clock clock;

    MyReverification(
            CreatorRegister creators,
            ApplicationDesk applications,
            FactsDesk facts,
            Reverifications reverifications,
            AskedRounds rounds,
            Reviews reviews,
            Scheduling scheduling,
            Clock clock) {
        this.creators = creators;
        this.applications = applications;
        this.facts = facts;
        this.reverifications = reverifications;
        this.rounds = rounds;
        this.reviews = reviews;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** All null for who is no creator yet. */
    public Mine of(String username) {
        return creators.ofAccount(username).map(this::mine).orElse(new Mine(null, null, null));
    }

    /** Only what the creator has to do now. */
    @Override
    public List<Errand> of(CreatorId id) {
        return open(id)
                .filter(due -> due.state() == ReverificationState.WAITING)
                .map(due -> new Errand(
                        "REVERIFICATION_" + due.reason(), due.answerBy(), due.overdue(), "/me/reverification"))
                .stream()
                .toList();
    }

    private Mine mine(CreatorId id) {
        var creator = creators.registered(List.of(id)).getFirst();
        var due = open(id).orElse(null);
        var next = due == null ? scheduling.next(id) : null;
        return new Mine(
                due,
                next == null ? null : new Next(next.reason(), next.opensOn(), next.dueOn()),
                Known.of(applications.applicant(creator.applicationId())));
    }

    private Optional<Due> open(CreatorId id) {
        return reverifications.open(id).map(this::due);
    }

    private Due due(Reverification open) {
        var round = rounds.current(open).orElseThrow();
        return new Due(
                open.id().value(),
                open.reason(),
                open.dueOn(),
                round.answerBy(),
                open.state(),
                Times.today(clock).isAfter(round.answerBy()),
                toDo(open.reason()),
                open.reason() == ReverificationReason.COMES_OF_AGE ? facts.agreementVersion() : null,
                open.round() == 1
                        ? null
                        : reviews.latest(open.id())
                                .map(review -> review.answer().reason())
                                .orElse(null),
                notices(open));
    }

    private static List<ToDo> toDo(ReverificationReason reason) {
        return switch (reason) {
            case SIX_MONTHS -> List.of(ToDo.CONFIRM);
            case DOCUMENT_EXPIRY -> List.of(ToDo.CONFIRM, ToDo.RENEW_DOCUMENT);
            case COMES_OF_AGE -> List.of(ToDo.CONFIRM, ToDo.ACCEPT_AGREEMENT);
        };
    }

    private List<Notice> notices(Reverification open) {
        var notices = new ArrayList<Notice>();
        for (var round : rounds.of(open.id())) {
            notices.add(new Notice(round.number() == 1 ? "ASKED" : "ASKED_AGAIN", round.askedAt()));
            add(notices, "REMINDED", round.warnedAt());
            add(notices, "OVERDUE", round.overdueAt());
            add(notices, "SUBMITTED", round.submittedAt());
        }
        return notices;
    }

    private static void add(List<Notice> notices, String code, @Nullable OffsetDateTime at) {
        if (at != null) {
            notices.add(new Notice(code, at));
        }
    }

    /** @param due null while nothing is asked; @param next what comes then; @param known null before activation */
    public record Mine(@Nullable Due due, @Nullable Next next, @Nullable Known known) {}

    /**
     * What is asked now.
     *
     * @param answerBy last day to answer in Shanghai; later than {@code dueOn} when an officer asked again
     * @param toDo what the submission must hold
     * @param agreementVersion what to accept; null when there is nothing to accept
     * @param question what an officer asks; null the first time
     */
    public record Due(
            String id,
            ReverificationReason reason,
            LocalDate dueOn,
            LocalDate answerBy,
            ReverificationState state,
            boolean overdue,
            List<ToDo> toDo,
            @Nullable String agreementVersion,
            @Nullable String question,
            List<Notice> notices) {}

    /** One thing that the creator must do. */
    public enum ToDo {
        CONFIRM,
        RENEW_DOCUMENT,
        ACCEPT_AGREEMENT
    }

    /** @param code ASKED, REMINDED, OVERDUE, SUBMITTED or ASKED_AGAIN */
    public record Notice(String code, OffsetDateTime at) {}

    /** @param opensOn from then on it can be confirmed */
    public record Next(ReverificationReason reason, LocalDate opensOn, LocalDate dueOn) {}

    /** What we know, as its creator may see it; numbers but for their end are hidden. */
    public record Known(
            String idDocumentType,
            String idDocumentNumber,
            @Nullable LocalDate idDocumentExpiresOn,
            String phone,
            String address,
            List<Applicant.SocialAccount> accounts) {
        static Known of(Applicant applicant) {
            var document = applicant.idDocument();
            return new Known(
                    document.type(),
                    Mask.tail(document.number()),
                    document.expiresOn(),
                    Mask.tail(applicant.phone()),
                    applicant.address(),
                    applicant.accounts());
        }

        @Override
        public String toString() {
            return "Known";
        }
    }
}
