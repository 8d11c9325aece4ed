package dev.greenroom.application;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more information: officers ask, the creator answers once, and may correct the application with it. */
@Component
public class InformationDesk {
    private final Applications applications;
    private final InformationRequests requests;
    private final Submission submission;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    InformationDesk(
            Applications applications,
            InformationRequests requests,
            Submission submission,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.submission = submission;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks the creator, once for each round, and sets INFORMATION_REQUESTED; a repeat gives what was asked first.
     *
     * @return until when the creator may answer
     */
    @Transactional
    public OffsetDateTime ask(ApplicationId id, int round, List<String> questions, OffsetDateTime dueAt) {
        var application = applications.lock(id);
        var now = Times.now(clock);
        if (requests.ask(id, round, questions, now, dueAt)
                && application.status().mayBecome(ApplicationStatus.INFORMATION_REQUESTED)) {
            applications.move(id, ApplicationStatus.INFORMATION_REQUESTED, now);
            audit.record(new Act(
                    Act.SYSTEM,
                    "INFORMATION_REQUESTED",
                    "application",
                    id.value(),
                    null,
                    Map.of("round", String.valueOf(round), "questions", String.valueOf(questions.size()))));
        }
        return requests.all(id).stream()
                .filter(request -> request.round() == round)
                .map(Request::dueAt)
                .findFirst()
                .orElse(dueAt);
    }

    /** All requests for this application, oldest first; personal. */
    @Transactional(readOnly = true)
    public List<Request> all(ApplicationId id) {
        return requests.all(id);
    }

    /** What this creator is asked now. */
    @Transactional(readOnly = true)
    public Optional<Request> open(String username) {
        return applications
                .newestOf(username)
                .flatMap(applications::find)
                .filter(requests::isOpen)
                .flatMap(application -> requests.latest(application.id()));
    }

    /**
     * Stores the answers, submits what was corrected in the draft and lets the process go on. The same answers again change
     * nothing; others are {@link WrongState}. {@link Rejected} when a question lacks its answer or the draft has faults.
     */
    @Transactional
    public ApplicationId answer(String username, byte[] body) {
        var answers = SealedDrafts.convert(DraftShape.INFORMATION.read(body), Body.class)
                .answers();
        var application = applications
                .newestOf(username)
                .map(applications::lock)
                .orElseThrow(() -> new WrongState("No information is requested."));
        var id = application.id();
        var request = requests.latest(id).orElseThrow(() -> new WrongState("No information is requested."));
        var faults = InformationRules.faults(request.questions(), answers);
        var given = InformationRules.given(answers);
        if (request.answeredAt() != null && request.answers().equals(given)) {
            return id;
        }
        if (!requests.isOpen(application)) {
            throw new WrongState("No information is requested, or it was answered already.");
        }
        var now = Times.now(clock);
        if (now.isAfter(request.dueAt())) {
            throw new WrongState("The time to answer has passed.");
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        submission.resubmit(application);
        requests.answer(id, request.round(), given, now);
        var key = id + ":" + request.round();
        outbox.publish(OutboundMessage.awaited("information-provided", key, "information-provided:" + key, Map.of()));
        audit.record(new Act(
                username,
                "INFORMATION_PROVIDED",
                "application",
                id.value(),
                null,
                Map.of("round", String.valueOf(request.round()))));
        return id;
    }

    /** One request, with the answers when there are some. */
    public record Request(
            int round,
            List<String> questions,
            List<Answer> answers,
            OffsetDateTime askedAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime answeredAt) {
        @Override
        public String toString() {
            return "Request " + round;
        }
    }

    public record Answer(String question, String answer) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    record Body(@Nullable List<Given> answers) {}

    record Given(@Nullable String question, @Nullable String answer) {}
}
