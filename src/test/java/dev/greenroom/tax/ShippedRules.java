package dev.greenroom.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** The rules as the migrations ship them, read from their text: no database, and no second copy of a figure. */
final class ShippedRules {
    private static final Pattern ROW = Pattern.compile(
            "\\('CN', '(\\w+)', '([\\w-]+)', '([\\d-]+)', (null|'[\\d-]+'),\\s+'[^']*', '\\w', '?(\\w+)'?,\\s+'([^']*)'\\)");

    private ShippedRules() {}

    static TaxRules read() {
        return parse(migration());
    }

    static TaxRules with(String shipped, String instead) {
        return parse(migration().replace(shipped, instead));
    }

    private static TaxRules parse(String text) {
        var json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        var rules = new ArrayList<TaxRule>();
        var rows = ROW.matcher(text);
        while (rows.find()) {
            try {
                rules.add(new TaxRule(
                        RuleName.valueOf(rows.group(1)),
                        rows.group(2),
                        LocalDate.parse(rows.group(3)),
                        rows.group(4).equals("null")
                                ? null
                                : LocalDate.parse(rows.group(4).replace("'", "")),
                        status(rows.group(5)),
                        json.readTree(rows.group(6))));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
            }
        }
        // The base without VAT was shipped anew.
        rules.removeIf(rule ->
                rule.name() == RuleName.INCOME_NET_OF_VAT && rule.version().equals("2025"));
        return new TaxRules(rules);
    }

    private static RuleStatus status(String word) {
        return switch (word) {
            case "true" -> RuleStatus.ACTIVE;
            case "false" -> RuleStatus.NEEDS_SIGN_OFF;
            default -> RuleStatus.valueOf(word);
        };
    }

    private static String migration() {
        return file("V80__tax.sql") + file("V300__tax_rule_tables.sql");
    }

    private static String file(String name) {
        try (var file = ShippedRules.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
