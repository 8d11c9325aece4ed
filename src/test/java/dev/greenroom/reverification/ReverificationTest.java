package dev.greenroom.reverification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.testing.OnboardingTest;
import dev.greenroom.testing.People;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Creators who come due, against the real database, without the engine. */
abstract class ReverificationTest extends OnboardingTest {
    private static final AtomicInteger CHUNKS = new AtomicInteger(10_000);
    private static final long ANY_SWEEP = 700_000_000L;

    @Autowired
    protected SweepDesk sweeps;

    @Autowired
    protected Sweeps swept;

    @Autowired
    protected Reverifications reverifications;

    @Autowired
    protected AskedRounds rounds;

    @Autowired
    protected RenewalDesk renewals;

    @Autowired
    protected CreatorRegister register;

    @Autowired
    private ActivateCreatorWorker activation;

    @Autowired
    private DraftDesk drafts;

    protected final LocalDate today = LocalDate.now(BonusWeek.ZONE);

    /** A creator with a clean case, active since that day. */
    protected CreatorId active(LocalDate since) {
        return active(Forms.complete(), since);
    }

    protected CreatorId active(ObjectNode form, LocalDate since) {
        var id = Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(applicant(form)))
                .creatorId());
        database.sql("update creator set active_since = ? where id = ?")
                .params(since.atStartOfDay(BonusWeek.ZONE).toOffsetDateTime(), id.value())
                .update();
        return id;
    }

    /** Of 17 years, with a guardian. */
    protected static ObjectNode minor(LocalDate born) {
        var form = Forms.withConsents(People.resident(born));
        form.set(
                "guardian",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", "林建国")
                        .put("idNumber", People.residentId(LocalDate.of(1980, 5, 6), 4711))
                        .put("consent", true));
        return form;
    }

    /** One chunk of a sweep of today that holds this creator alone. */
    protected void sweepOf(CreatorId id) {
        swept.claim(today, ANY_SWEEP, OffsetDateTime.now());
        int number = CHUNKS.incrementAndGet();
        var before = new CreatorId(id.value().substring(0, id.value().length() - 1));
        swept.add(today, new Sweeps.Chunk(number, before, id, false));
        sweeps.open(today, number);
    }

    /** A creator who was asked, with the last day so many days from now. */
    protected Reverification asked(int daysLeft) {
        return asked(active(today.plusDays(daysLeft).minusMonths(6)), daysLeft);
    }

    protected Reverification asked(CreatorId id, int daysLeft) {
        sweepOf(id);
        database.sql("update reverification set due_on = ? where open_creator = ?")
                .params(today.plusDays(daysLeft), id.value())
                .update();
        database.sql("update reverification_round set answer_by = ? where reverification_id ="
                        + " (select id from reverification where open_creator = ?)")
                .params(today.plusDays(daysLeft), id.value())
                .update();
        return reverifications.open(id).orElseThrow();
    }

    protected void submit(String body) {
        renewals.submit(creator, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Submitted unchanged. */
    protected Reverification submitted(int daysLeft) {
        var asked = asked(daysLeft);
        submit("{\"confirmed\": true}");
        return asked;
    }

    protected ReverificationState state(ReverificationId id) {
        return reverifications.get(id).state();
    }

    protected Round round(Reverification of) {
        return rounds.current(reverifications.get(of.id())).orElseThrow();
    }

    protected CreatorStanding standing(CreatorId id) {
        return Objects.requireNonNull(register.standings(List.of(id)).get(id));
    }

    protected List<String> holds(CreatorId id) {
        return Objects.requireNonNull(register.payability(List.of(id)).get(id)).reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }

    protected void review(Reverification of, String decision) {
        answered(
                Reviews.FORM,
                of.id().value(),
                "compliance",
                "{\"decision\": \"" + decision + "\", \"reason\": \"seen the document\"}");
    }
}
