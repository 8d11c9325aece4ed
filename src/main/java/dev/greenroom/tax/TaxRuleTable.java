package dev.greenroom.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dated rules. A few rows: read for each chunk, so that a change needs no restart. */
@Component
class TaxRuleTable {
    private static final String JURISDICTION = "CN";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    TaxRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaxRules rules() {
        return new TaxRules(jdbc.sql(
                        """
                        select rule, version, valid_from, valid_to, active, rule_values from tax_rule
                        where jurisdiction = ? order by rule, valid_from""")
                .param(JURISDICTION)
                .query((row, number) -> new TaxRule(
                        RuleName.valueOf(row.getString("rule")),
                        row.getString("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("active"),
                        parse(row.getString("rule_values"))))
                .list());
    }

    private JsonNode parse(String values) {
        try {
            return json.readTree(values);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A tax rule's values are not JSON", broken);
        }
    }
}
