package dev.greenroom.page;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts of any shape in words; {@code @words} in templates. */
@Component("words")
public class FactWords {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern STATEMENT = Pattern.compile("GR-\\d{4}-W\\d\\d-\\d+");
    private static final Pattern PAYOUT = Pattern.compile("pay_[0-9a-z]+");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d\\d");
    private static final Pattern SHORTHAND = Pattern.compile(
            "\\b(id|vat|iban|bic|cnaps|cn|url|sha|pdf|ofac|sdn|eu|un|fsf|swift|sepa|uscc|cny|eur|usd|gbp|hkd)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORT = 30;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z0-9]+)+|[A-Z]{3,}");

    /** A field's name in words: {@code payoutVerdict} to {@code Payout verdict}, {@code IN_REVIEW} to {@code In review}. */
    public String label(@Nullable Object name) {
        if (name == null) {
            return "";
        }
        var words = name.toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
        var sentence = words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return SHORTHAND.matcher(sentence).replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
    }

    /** How to show a fact: map, table, tags, list, own (a link of ours), link, time or text. */
    public String kind(@Nullable Object value) {
        if (value instanceof Map) {
            return "map";
        }
        if (value instanceof Collection<?> list) {
            return kindOf(list);
        }
        var text = value == null ? "" : value.toString();
        if (href(value) != null) {
            return "own";
        }
        return ADDRESS.matcher(text).matches() ? "link" : TIME.matcher(text).matches() ? "time" : "text";
    }

    /** Address of what this id or number names; null for anything else. */
    public @Nullable String href(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        if (STATEMENT.matcher(text).matches()) {
            return "/api/statements/" + text + "/pdf";
        }
        return PAYOUT.matcher(text).matches() ? "/payouts/" + text : null;
    }

    /** Holds no facts within facts: fits the row of a table. */
    private static boolean isFlat(Object row) {
        return row instanceof Map<?, ?> facts
                && facts.values().stream()
                        .allMatch(fact -> !(fact instanceof Map)
                                && !(fact instanceof Collection<?> list
                                        && list.stream().anyMatch(item -> item instanceof Map)));
    }

    private static String kindOf(Collection<?> list) {
        if (!list.isEmpty() && list.stream().allMatch(item -> item instanceof Map)) {
            return list.stream().allMatch(FactWords::isFlat) ? "table" : "list";
        }
        return list.stream().allMatch(item -> String.valueOf(item).length() <= SHORT) ? "tags" : "list";
    }

    public Set<Object> columns(Collection<? extends Map<?, ?>> rows) {
        var columns = new LinkedHashSet<Object>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    /** Words stay; a code in upper snake is written as words. */
    public String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        var text = value.toString();
        if (AMOUNT.matcher(text).matches()) {
            return Show.decimals("#,##0.00").format(new BigDecimal(text));
        }
        return value instanceof Enum || CODE.matcher(text).matches() ? label(text) : text;
    }

    public boolean blank(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
