package dev.greenroom.payout;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a checker looks at before releasing: totals, the largest, those paid for the first time, those taken out. */
@Component
class BatchReview {
    private static final String OF_BATCH = "select * from payout p where batch_id = :batch and ";
    private static final String TOP = " limit 10";
    private final Batches batches;
    private final Payouts payouts;
    private final CreatorRegister register;
    private final Statements statements;
    private final BatchRates rates;

    BatchReview(Batches batches, Payouts payouts, CreatorRegister register, Statements statements, BatchRates rates) {
        this.batches = batches;
        this.payouts = payouts;
        this.register = register;
        this.statements = statements;
        this.rates = rates;
    }

    Map<String, Object> of(BatchId id) {
        var data = new LinkedHashMap<String, Object>();
        batches.find(id).ifPresent(batch -> {
            data.put("batchId", id.value());
            data.put("week", batch.week().toString());
            data.put("rail", batch.rail().name());
            data.put("currency", batch.currency());
            data.put("count", batch.payouts());
            data.put("total", batch.total().text());
            var rate = rates.of(List.of(id)).get(id);
            if (rate != null) {
                data.put("totalInYuan", rate.net());
                data.put("exchangeRate", rate.rate() + " CNY per " + rate.unit() + " " + batch.currency());
                data.put("rateDate", rate.rateDate().toString());
                data.put("rateSource", rate.source());
                data.put("rateEnteredBy", rates.entered(id).getFirst().by());
                data.put("exchangeRounding", rate.residue());
            }
            data.put("screeningListsLoaded", batch.listsLoaded());
            data.put("payeesWithLikelyHits", batch.likelyHits());
            data.put("timesHeld", batch.holds());
            data.put("largest", lines(id, "in_batch order by net desc, id" + TOP));
            data.put("firstTime", lines(id, "in_batch and " + FIRST_TIME + " order by net desc, id" + TOP));
            data.put("excluded", lines(id, "not in_batch order by gross desc, id" + TOP));
        });
        return data;
    }

    /** Of a payout {@code p}: its creator was never paid before. */
    static final String FIRST_TIME =
            "not exists (select 1 from payout o where o.creator_id = p.creator_id and o.status = 'SETTLED' and o.net > 0)";

    private List<Line> lines(BatchId id, String condition) {
        var found = payouts.query(OF_BATCH + condition, Map.of("batch", id.value()));
        var labels = register.labels(found.stream().map(Payout::creatorId).toList());
        var numbers = statements.ofPayouts(found.stream().map(Payout::id).toList());
        return found.stream().map(payout -> line(payout, labels, numbers)).toList();
    }

    private static Line line(Payout payout, Map<CreatorId, String> labels, Map<PayoutId, Statement> numbers) {
        var statement = numbers.get(payout.id());
        return new Line(
                payout.id().value(),
                labels.getOrDefault(payout.creatorId(), payout.creatorId().value()),
                payout.gross().text(),
                payout.withheld().text(),
                payout.net().text(),
                statement == null ? "" : statement.number(),
                payout.reasonText() == null ? "" : payout.reasonText());
    }

    /** One payout for the eye: a stage name, no identifiers. */
    record Line(
            String payoutId,
            String creator,
            String gross,
            String withheld,
            String net,
            String statement,
            String reason) {}
}
