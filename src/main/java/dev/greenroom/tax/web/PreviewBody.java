package dev.greenroom.tax.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.tax.TaxPreview.PlannedPayment;
import dev.greenroom.tax.TaxPreview.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a preview and tells every fault at once. */
final class PreviewBody {
    private static final int MOST_PAYMENTS = 1_000;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    private enum Residence {
        CN_RESIDENT,
        NON_RESIDENT,
        BUSINESS
    }

    private enum Method {
        CUMULATIVE,
        PER_MONTH
    }

    private final JsonNode node;

    private PreviewBody(@Nullable JsonNode node) {
        this.node = node == null ? MissingNode.getInstance() : node;
    }

    /** @param unruled tells the dates on which no rule of the payee's method is in force */
    static Question question(@Nullable JsonNode node, Function<Question, List<Fault>> unruled) {
        return new PreviewBody(node).read(unruled);
    }

    private Question read(Function<Question, List<Fault>> unruled) {
        var body = JsonBody.of(node);
        var payee = body.object("payee");
        var residence = payee.choice("residence", Residence.class);
        // Only a resident's tax depends on these two; of others they are taken and ignored.
        boolean asked = residence == Residence.CN_RESIDENT;
        boolean consent = (asked || isThere("agencyFilingConsent")) && payee.flag("agencyFilingConsent");
        boolean cumulative = (asked || isThere("method")) && payee.choice("method", Method.class) == Method.CUMULATIVE;
        payee.refuseOthers();
        var question = new Question(residence.name(), consent, cumulative, payments(body));
        if (!payee.isFaulty("residence") && !payee.isFaulty("method")) {
            unruled.apply(question).stream()
                    .filter(fault -> !body.isFaulty(fault.field()))
                    .forEach(fault -> body.fault(fault.field(), fault.code(), fault.message()));
        }
        body.check();
        return question;
    }

    private boolean isThere(String field) {
        return node.path("payee").hasNonNull(field);
    }

    private List<PlannedPayment> payments(JsonBody body) {
        var payments = new ArrayList<PlannedPayment>();
        var items = body.objects("payments", MOST_PAYMENTS);
        if (items.isEmpty() && !body.isFaulty("payments")) {
            body.fault("payments", "REQUIRED", "At least one payment is expected");
        }
        LocalDate latest = LocalDate.MIN;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var date = date(item, latest);
            latest = date.isAfter(latest) ? date : latest;
            payments.add(new PlannedPayment(
                    date, gross(item, node.path("payments").path(i).path("gross"))));
            item.refuseOthers();
        }
        return payments;
    }

    private static LocalDate date(JsonBody item, LocalDate latest) {
        var date = item.optionalDate("date");
        if (date == null) {
            if (!item.isFaulty("date")) {
                item.fault("date", "REQUIRED", "This is required");
            }
            return latest;
        }
        if (date.isBefore(latest)) {
            item.fault("date", "OUT_OF_ORDER", "Payments are given in the order of their dates");
        }
        return date;
    }

    /** Text like {@code 30000.00}; a JSON number is taken too. */
    private static BigDecimal gross(JsonBody item, JsonNode raw) {
        var text = raw.isNumber() ? plain(item.optionalNumber("gross")) : item.text("gross", 100);
        if (AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (!item.isFaulty("gross")) {
            item.fault("gross", "WRONG_AMOUNT", "An amount from 0.00 with at most two decimals is expected");
        }
        return BigDecimal.ZERO;
    }

    private static String plain(@Nullable BigDecimal number) {
        // A short text: 1e999999 must not become a million digits.
        return number == null || Math.abs((long) number.scale()) > 20 ? "" : number.toPlainString();
    }
}
