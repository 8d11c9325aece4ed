package dev.greenroom.bonus;

import dev.greenroom.engine.Decisions;
import dev.greenroom.engine.DmnDrafts;
import dev.greenroom.engine.UnusableDmn;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Plans to be tried: the DMN itself with other figures, sent with the question and kept nowhere. */
@Component
public class PlanDrafts {
    /** On the class path: the file that a draft begins from. */
    public static final String IN_FORCE = "bpmn/weekly-bonus-rates.dmn";

    static final String FIELD = "plan";
    private static final WeekFigures NOTHING = figures(0, "0");
    private static final List<WeekFigures> SAMPLES =
            List.of(NOTHING, figures(1, "500.00"), figures(4, "60000.00"), figures(40, "90000000.00"));

    private final DmnDrafts drafts;
    private final int mostBytes;

    PlanDrafts(DmnDrafts drafts, @Value("${greenroom.bonus.draft-plan-bytes:200000}") int mostBytes) {
        this.drafts = drafts;
        this.mostBytes = mostBytes;
    }

    /** The largest plan that is read. */
    public int mostBytes() {
        return mostBytes;
    }

    /** @throws Rejected with every reason why it is no plan, in plain words */
    BonusPlan read(byte[] dmn) {
        if (dmn.length == 0) {
            throw Rejected.of(FIELD, "REQUIRED", "The draft plan is required");
        }
        if (dmn.length > mostBytes) {
            throw Rejected.of(FIELD, "TOO_LARGE", "A plan has at most " + mostBytes + " bytes");
        }
        try {
            return tried(drafts.read(dmn, BonusPlan.DECISIONS));
        } catch (UnusableDmn unusable) {
            throw rejected(unusable.reasons());
        }
    }

    /** Asked once for some weeks, so that a wrong table is told before anybody's week is looked at. */
    private static BonusPlan tried(Decisions decisions) {
        var plan = new BonusPlan(decisions);
        var reasons = new LinkedHashSet<String>();
        var limits = new BonusPlan.Limits(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        try {
            limits = plan.limits();
        } catch (IllegalStateException wrong) {
            reasons.add(String.valueOf(wrong.getMessage()));
        }
        for (var sample : SAMPLES) {
            try {
                plan.award(sample, limits);
            } catch (IllegalStateException wrong) {
                reasons.add(String.valueOf(wrong.getMessage()));
            }
        }
        if (!reasons.isEmpty()) {
            throw rejected(List.copyOf(reasons));
        }
        return plan;
    }

    static Rejected rejected(List<String> reasons) {
        return new Rejected(reasons.stream()
                .map(reason -> new Fault(FIELD, "NO_PLAN", reason))
                .toList());
    }

    private static WeekFigures figures(int times, String netSales) {
        return new WeekFigures(times, times * 60L, times, times * 2_000L, new BigDecimal(netSales));
    }
}
