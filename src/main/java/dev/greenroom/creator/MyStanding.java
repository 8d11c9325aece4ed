package dev.greenroom.creator;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.Notice;
import dev.greenroom.application.Standing;
import dev.greenroom.creator.Payability.Reason;
import dev.greenroom.creator.Step.Party;
import dev.greenroom.creator.Step.State;
import dev.greenroom.network.OfferDesk;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.training.TrainingDesk;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a creator sees of the own case: the steps, who must act, whether money can flow. */
@Component
public class MyStanding {
    private final Creators creators;
    private final CreatorRegister register;
    private final Blacklistings blacklistings;
    private final ReasonTexts texts;
    private final ApplicationDesk applications;
    private final TrainingDesk training;
    private final OfferDesk offers;
    private final List<News> news;

    MyStanding(
            Creators creators,
            CreatorRegister register,
            Blacklistings blacklistings,
            ReasonTexts texts,
            ApplicationDesk applications,
            TrainingDesk training,
            OfferDesk offers,
            List<News> news) {
        this.creators = creators;
        this.register = register;
        this.blacklistings = blacklistings;
        this.texts = texts;
        this.applications = applications;
        this.training = training;
        this.offers = offers;
        this.news = news;
    }

    /** For every login, also one without any application. */
    @Transactional(readOnly = true)
    public Me of(String username, String language) {
        var locale = Locale.of(language);
        var application = applications.ofAccount(username);
        var way = application.map(id -> way(id, language)).orElse(Way.NOT_BEGUN);
        var creator = application.flatMap(creators::ofApplication);
        var steps = way.steps();
        return new Me(
                application.orElse(null),
                creator.map(Creator::id).orElse(null),
                creator.map(found -> found.standing().name())
                        .orElse(way.status().name()),
                steps,
                creator.flatMap(found -> register.ownPayability(found.id(), locale))
                        .orElseGet(() -> notYet(way.status(), steps, locale)),
                Stream.concat(
                                Optional.ofNullable(way.standing()).map(Standing::notices).stream()
                                        .flatMap(List::stream),
                                creator.stream().flatMap(this::news))
                        .toList(),
                creator.flatMap(found -> blacklistings.inForce(found.id()))
                        .map(BlacklistingNotice::of)
                        .orElse(null));
    }

    private Stream<Notice> news(Creator creator) {
        return news.stream().flatMap(source -> source.of(creator.id()).stream());
    }

    private Way way(ApplicationId id, String language) {
        return new Way(applications.standing(id), training.progress(id, language), offers.offers(id));
    }

    /** Before there is a creator: the step that is not done is the reason. */
    private Payability notYet(ApplicationStatus status, List<Step> steps, Locale locale) {
        if (status.hasEnded()) {
            return notPayable("APPLICATION_ENDED", "The application has ended.", Party.YOU, null, locale);
        }
        var current = steps.stream()
                .filter(step -> step.state() == State.CURRENT)
                .findFirst()
                .orElse(steps.getFirst());
        var party = current.waitingFor() == null ? Party.SYSTEM : current.waitingFor();
        return notPayable(
                current.code() + "_NOT_DONE",
                "Payment begins when every step is done.",
                party,
                current.dueBy(),
                locale);
    }

    private Payability notPayable(
            String code, String message, Party party, @Nullable OffsetDateTime dueBy, Locale locale) {
        var reason = new Reason(code, texts.text(code, message, locale), party.name(), dueBy);
        return new Payability(false, List.of(reason));
    }

    /**
     * The own case.
     *
     * @param blacklisting the one in force, if any
     * @param status the creator's standing once there is a creator, before that the application's status; DRAFT without any
     */
    public record Me(
            @Nullable ApplicationId applicationId,
            @Nullable CreatorId creatorId,
            String status,
            List<Step> steps,
            Payability payable,
            List<Notice> notices,
            @Nullable BlacklistingNotice blacklisting) {}
}
