package dev.greenroom.tax;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.StoredCalculations.Stored;
import dev.greenroom.tax.TaxCalculation.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does a week's calculations again from what was stored with them, by the versions that they used, and compares. */
@Component
public class Recomputation {
    private static final int MOST_TOLD = 1_000;

    private final StoredCalculations calculations;
    private final TaxRuleTable table;

    Recomputation(StoredCalculations calculations, TaxRuleTable table) {
        this.calculations = calculations;
        this.table = table;
    }

    /** Every calculation of the week, those taken back as well; changes nothing, and what is in force today does not matter. */
    @Transactional(readOnly = true)
    public Result of(BonusWeek week) {
        var check = new Check(table.rules());
        calculations.each(week, check::compare);
        return new Result(week, check.checked, check.unequal == 0, check.unequal, check.different);
    }

    /** @param different at most 1,000; {@code unequal} counts all */
    public record Result(BonusWeek week, long checked, boolean equal, long unequal, List<Difference> different) {}

    /** @param field vat, surcharges, incomeTax, net, steps[n] or rules */
    public record Difference(PayoutId payoutId, String field, String stored, String recomputed) {}

    private static final class Check {
        private final TaxRules rules;
        private final List<Difference> different = new ArrayList<>();
        private long checked;
        private long unequal;

        private Check(TaxRules rules) {
            this.rules = rules;
        }

        private void compare(Stored stored) {
            checked++;
            var used = rules.exactly(stored.rules());
            if (used.all().size() < new HashSet<>(stored.rules()).size()) {
                differs(stored, "rules", RuleVersion.text(stored.rules()), "a version is no longer in the table");
                return;
            }
            var then = stored.result();
            var now = WithholdingPolicy.calculate(stored.facts(), used);
            same(stored, "vat", then.vat(), now.vat());
            same(stored, "surcharges", then.surcharges(), now.surcharges());
            same(stored, "incomeTax", then.incomeTax(), now.incomeTax());
            same(stored, "net", then.net(), now.net());
            if (stored.exactSteps()) {
                for (int i = 0; i < Math.max(then.steps().size(), now.steps().size()); i++) {
                    same(stored, "steps[" + i + "]", step(then, i), step(now, i));
                }
            }
        }

        private static String step(TaxCalculation calculation, int index) {
            return index < calculation.steps().size()
                    ? words(calculation.steps().get(index))
                    : "none";
        }

        private static String words(Step step) {
            return step.rule() + " " + step.version() + ": " + step.text() + " "
                    + step.amount().toPlainString();
        }

        private void same(Stored stored, String field, Object then, Object now) {
            if (!then.equals(now)) {
                differs(stored, field, then.toString(), now.toString());
            }
        }

        private void differs(Stored stored, String field, String then, String now) {
            unequal++;
            if (different.size() < MOST_TOLD) {
                different.add(new Difference(stored.payoutId(), field, then, now));
            }
        }
    }
}
