package dev.greenroom.tax;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.tax.PaymentFacts.Past;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a run would withhold from a row of payments; nothing is stored. */
@Component
public class TaxPreview {
    private final TaxRuleTable table;

    TaxPreview(TaxRuleTable table) {
        this.table = table;
    }

    /** @param cumulative method B, else method A; asked for residents only */
    public record Question(
            String residence, boolean agencyFilingConsent, boolean cumulative, List<PlannedPayment> payments) {}

    public record PlannedPayment(LocalDate date, BigDecimal gross) {}

    /**
     * All payments by one payer in CNY, in date order, from the first of a year; a new year begins anew.
     *
     * @throws Rejected when no rule is in force on a payment's date
     */
    public List<TaxCalculation> preview(Question question) {
        var rules = table.rules();
        var method = method(question);
        var faults = unruled(question, rules);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var results = new ArrayList<TaxCalculation>();
        var earlier = new ArrayList<Past>();
        for (PlannedPayment payment : question.payments()) {
            earlier.removeIf(past -> past.date().getYear() != payment.date().getYear());
            var facts = PaymentFacts.after(
                    earlier,
                    question.residence(),
                    question.agencyFilingConsent(),
                    method,
                    payment.date(),
                    payment.gross());
            var result = WithholdingPolicy.calculate(facts, rules);
            earlier.add(facts.with(result));
            results.add(result);
        }
        return results;
    }

    private static Method method(Question question) {
        var method = WithholdingPolicy.methodOfRun(question.residence());
        return method == Method.CUMULATIVE && !question.cumulative() ? Method.PER_MONTH : method;
    }

    /** Payments on dates when no rule of the method is in force, each a fault of its date. */
    public List<Fault> unruled(Question question) {
        return unruled(question, table.rules());
    }

    private static List<Fault> unruled(Question question, TaxRules rules) {
        var method = method(question);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < question.payments().size(); i++) {
            var date = question.payments().get(i).date();
            if (!ruled(method, date, rules)) {
                faults.add(
                        new Fault("payments[" + i + "].date", "NO_RULE", "No rule for this method is in force then"));
            }
        }
        return faults;
    }

    private static boolean ruled(Method method, LocalDate date, TaxRules rules) {
        return switch (method) {
            case CUMULATIVE ->
                rules.inForce(RuleName.CUMULATIVE_WITHHOLDING, date).isPresent()
                        && rules.inForce(RuleName.COMPREHENSIVE_INCOME, date).isPresent();
            case PER_MONTH -> rules.inForce(RuleName.LABOUR_PER_MONTH, date).isPresent();
            case NON_RESIDENT, TREATY ->
                rules.inForce(RuleName.NON_RESIDENT_LABOUR, date).isPresent();
            case ABROAD, NONE -> true;
        };
    }
}
