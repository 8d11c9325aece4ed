package dev.greenroom.tax;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.problem.JsonBody;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which figures each rule has; reads a draft's and tells every fault in words. */
final class RuleValues {
    private static final int MOST_BANDS = 20;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private enum Months {
        FIRST_MONTH_TO_CURRENT,
        CONSECUTIVE_RESTART
    }

    private final JsonBody body;
    private final ObjectNode values = JsonNodeFactory.withExactBigDecimals(true).objectNode();

    private RuleValues(JsonBody body) {
        this.body = body;
    }

    static ObjectNode read(RuleName rule, JsonBody body) {
        var reader = new RuleValues(body);
        reader.read(rule);
        body.refuseOthers();
        return reader.values;
    }

    private void read(RuleName rule) {
        switch (rule) {
            case CUMULATIVE_WITHHOLDING -> {
                rate("expenseRate");
                amount("monthlyDeduction");
                values.put("months", body.choice("months", Months.class).name());
            }
            case COMPREHENSIVE_INCOME -> bands();
            case LABOUR_PER_MONTH -> {
                amount("fixedDeduction");
                amount("fixedUpTo");
                rate("deductionRate");
                judgeDeduction();
                bands();
            }
            case NON_RESIDENT_LABOUR -> {
                rate("baseRate");
                bands();
            }
            case VAT_AGENCY_FILING, VAT_PER_TRANSACTION -> {
                amount("line");
                values.put("exemptAtLine", body.flag("exemptAtLine"));
                rate("rate");
            }
            case VAT_NON_RESIDENT, VAT_SURCHARGES -> rate("rate");
            case INCOME_NET_OF_VAT -> values.put("applies", body.flag("applies"));
        }
    }

    private void rate(String field) {
        var rate = rate(body, field);
        if (rate != null) {
            values.put(field, rate);
        }
    }

    private void amount(String field) {
        var amount = number(body, field);
        if (amount != null) {
            values.put(field, amount);
        }
    }

    /** The fixed deduction passes into the rate without a jump, else a cent more of income could cost less tax. */
    private void judgeDeduction() {
        if (values.hasNonNull("fixedDeduction")
                && values.hasNonNull("fixedUpTo")
                && values.hasNonNull("deductionRate")) {
            var upTo = values.get("fixedUpTo").decimalValue();
            var expected = upTo.multiply(values.get("deductionRate").decimalValue());
            if (values.get("fixedDeduction").decimalValue().compareTo(expected) != 0) {
                body.fault(
                        "fixedDeduction",
                        "DISCONTINUOUS",
                        "The deduction jumps at " + plain(upTo) + ": expected " + plain(expected));
            }
        }
    }

    private void bands() {
        var items = body.objects("bands", MOST_BANDS);
        if (items.isEmpty() && !body.isFaulty("bands")) {
            body.fault("bands", "REQUIRED", "At least one band is expected");
        }
        var bands = new ArrayList<Band>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            bands.add(new Band(item, item.optionalNumber("upTo"), rate(item, "rate"), number(item, "quick")));
            item.refuseOthers();
        }
        for (int i = 0; i < bands.size(); i++) {
            judge(bands.get(i), i == 0 ? null : bands.get(i - 1), i == bands.size() - 1);
        }
        store(bands);
    }

    private static void judge(Band band, @Nullable Band before, boolean last) {
        var item = band.item();
        if (last && band.upTo() != null) {
            item.fault("upTo", "BAND_ENDS", "The last band has no upper end: above it nothing would be taxed");
        }
        if (!last && band.upTo() == null && !item.isFaulty("upTo")) {
            item.fault("upTo", "REQUIRED", "Only the last band has no upper end");
        }
        if (band.upTo() != null && band.upTo().signum() <= 0) {
            item.fault("upTo", "WRONG_AMOUNT", "An upper end above 0 is expected");
        }
        if (before == null) {
            if (band.quick() != null && band.quick().signum() != 0) {
                item.fault("quick", "DISCONTINUOUS", "The first band has no quick deduction: expected 0");
            }
            return;
        }
        if (band.upTo() != null && before.upTo() != null && band.upTo().compareTo(before.upTo()) <= 0) {
            item.fault("upTo", "NOT_ASCENDING", "Bands ascend: expected more than " + plain(before.upTo()));
        }
        if (band.rate() != null && before.rate() != null && band.rate().compareTo(before.rate()) <= 0) {
            item.fault("rate", "NOT_ASCENDING", "Rates ascend: expected more than " + plain(before.rate()));
        }
        if (before.upTo() != null && before.rate() != null && before.quick() != null && band.rate() != null) {
            var expected = before.quick().add(before.upTo().multiply(band.rate().subtract(before.rate())));
            if (band.quick() != null && band.quick().compareTo(expected) != 0) {
                item.fault(
                        "quick",
                        "DISCONTINUOUS",
                        "The tax jumps at " + plain(before.upTo()) + ": expected a quick deduction of "
                                + plain(expected));
            }
        }
    }

    private void store(List<Band> bands) {
        var array = values.putArray("bands");
        for (var band : bands) {
            array.addObject().put("upTo", band.upTo()).put("rate", band.rate()).put("quick", band.quick());
        }
    }

    private static @Nullable BigDecimal rate(JsonBody body, String field) {
        var rate = number(body, field);
        if (rate != null && rate.compareTo(BigDecimal.ONE) > 0) {
            body.fault(field, "WRONG_RATE", "A rate is from 0 to 1: 0.03 is 3 %");
        }
        return rate;
    }

    private static @Nullable BigDecimal number(JsonBody body, String field) {
        var number = body.optionalNumber(field);
        if (number == null) {
            if (!body.isFaulty(field)) {
                body.fault(field, "REQUIRED", "This is required");
            }
        } else if (number.signum() < 0) {
            body.fault(field, "WRONG_AMOUNT", "A figure from 0 is expected");
        } else if (number.compareTo(LARGEST) > 0 || number.scale() > 10) {
            body.fault(field, "WRONG_AMOUNT", "At most 1,000,000,000,000 and ten decimals");
            return null;
        }
        return number;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private record Band(
            JsonBody item, @Nullable BigDecimal upTo, @Nullable BigDecimal rate, @Nullable BigDecimal quick) {}
}
