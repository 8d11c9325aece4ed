package dev.greenroom.payout;

import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.ledger.LedgerReports;
import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Payments in the story of a person, of a run and of themselves: with run, batch, statement, re-issues and the bank's word. */
@Component
class PayoutStory implements StorySource {
    private static final int LONGEST_ID = 40;
    private static final Set<String> RESOLVED = Set.of("PAYOUT_REISSUED", "PAYOUT_WRITTEN_OFF");

    private final Payouts payouts;
    private final Batches batches;
    private final Statements statements;
    private final CreatorRegister register;
    private final LedgerReports ledger;

    PayoutStory(
            Payouts payouts, Batches batches, Statements statements, CreatorRegister register, LedgerReports ledger) {
        this.payouts = payouts;
        this.batches = batches;
        this.statements = statements;
        this.register = register;
        this.ledger = ledger;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return of(id).stream().findFirst().map(payout -> register.applicationOf(payout.creatorId()));
    }

    @Override
    public boolean knows(String id) {
        return id.startsWith("bat_") && id.length() <= LONGEST_ID
                ? batches.find(new BatchId(id)).isPresent()
                : isWeek(id);
    }

    @Override
    public Set<String> beside(String id) {
        if (id.startsWith("bat_") && id.length() <= LONGEST_ID) {
            return batches.find(new BatchId(id)).map(PayoutStory::around).orElse(Set.of());
        }
        return isWeek(id) ? ids("select id from payment_batch where week = :id", id) : around(involved(id));
    }

    private List<Payout> involved(String id) {
        if (id.startsWith("cre_") || id.startsWith("app_")) {
            var creator = id.startsWith("cre_")
                    ? Optional.of(id)
                    : register.ofApplication(new ApplicationId(id)).map(Object::toString);
            return creator.map(one ->
                            payouts.query("select * from payout where creator_id = :creator", Map.of("creator", one)))
                    .orElse(List.of());
        }
        return of(id);
    }

    /** The payout of this id or statement number, with those that it replaces and that replace it. */
    private List<Payout> of(String id) {
        var start = id.startsWith("GR-")
                ? statements.find(id).map(Statement::payoutId)
                : Optional.of(id)
                        .filter(text -> text.startsWith("pay_") && text.length() <= LONGEST_ID)
                        .map(PayoutId::new);
        return start.flatMap(payouts::find)
                .map(payout -> payouts.query(
                        "select * from payout where creator_id = :creator and week = :week order by reissue",
                        Map.of(
                                "creator", payout.creatorId().value(),
                                "week", payout.week().toString())))
                .orElse(List.of());
    }

    private static Set<String> around(Batch batch) {
        var around = new HashSet<>(Set.of(batch.week().toString()));
        if (batch.reissueOf() != null) {
            around.add(batch.reissueOf().value());
        }
        return around;
    }

    private Set<String> around(List<Payout> involved) {
        var around = new HashSet<String>();
        for (var payout : involved) {
            around.add(payout.id().value());
            around.add(payout.week().toString());
            if (payout.batchId() != null) {
                around.add(payout.batchId().value());
            }
        }
        statements
                .ofPayouts(involved.stream().map(Payout::id).toList())
                .values()
                .forEach(statement -> around.add(statement.number()));
        return around;
    }

    /** A run or a bank report changes very many payouts with one act: the ledger has the time of each. */
    @Override
    public List<Happening> happenings(Set<String> ids) {
        var told = new ArrayList<Happening>();
        var keys = ids.stream()
                .filter(id -> id.startsWith("pay_"))
                .flatMap(id -> payouts.find(new PayoutId(id)).stream())
                .flatMap(PayoutStory::postings)
                .toList();
        for (var posting : ledger.posted(keys)) {
            told.add(new Happening(
                    posting.recordedAt(),
                    "PAYOUT_" + posting.text().substring(posting.text().lastIndexOf(' ') + 1),
                    "payout",
                    posting.key().split(":", -1)[1],
                    Map.of("posting", posting.key())));
        }
        return told;
    }

    private static Stream<String> postings(Payout payout) {
        return IntStream.rangeClosed(0, payout.version()).mapToObj(version -> "payout:" + payout.id() + ":" + version);
    }

    /** What officers of compliance wrote when they resolved it. */
    @Override
    public boolean isConfidential(Recorded act) {
        return RESOLVED.contains(act.what())
                && !ids(
                                "select payout_id from payout_exception where payout_id = :id and route = 'COMPLIANCE'",
                                act.subjectId())
                        .isEmpty();
    }

    private Set<String> ids(String sql, String id) {
        return new HashSet<>(payouts.ids(sql, Map.of("id", id)));
    }

    private static boolean isWeek(String id) {
        return id.matches("\\d{4}-W\\d\\d");
    }
}
