package dev.greenroom.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rules as stored. A few rows: read for each chunk, so that a change needs no restart. */
@Component
class TaxRuleTable {
    private static final String JURISDICTION = "CN";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    TaxRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaxRules rules() {
        return new TaxRules(jdbc.sql("select * from tax_rule where jurisdiction = ? order by rule, valid_from")
                .param(JURISDICTION)
                .query(this::rule)
                .list());
    }

    List<RuleVersionView> views() {
        return jdbc.sql("select * from tax_rule where jurisdiction = ? order by rule, valid_from, version")
                .param(JURISDICTION)
                .query(TaxRuleTable::view)
                .list();
    }

    /** Held until the transaction ends: no two people change one rule at a time. */
    List<TaxRule> lock(RuleName name) {
        return jdbc.sql("select * from tax_rule where jurisdiction = ? and rule = ? order by version for update")
                .params(JURISDICTION, name.name())
                .query(this::rule)
                .list();
    }

    Optional<RuleVersionView> find(RuleVersion id) {
        return jdbc.sql("select * from tax_rule where jurisdiction = ? and rule = ? and version = ?")
                .params(JURISDICTION, id.rule(), id.version())
                .query(TaxRuleTable::view)
                .optional();
    }

    void insert(RuleDraft draft, String actor, OffsetDateTime now) {
        jdbc.sql(
                        """
                        insert into tax_rule (jurisdiction, rule, version, valid_from, valid_to, source, mark, status,
                            rule_values, entered_by, entered_at, reason)
                        values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?)""")
                .params(
                        JURISDICTION,
                        draft.rule().name(),
                        draft.version(),
                        draft.validFrom(),
                        draft.validTo(),
                        draft.source(),
                        draft.mark().name(),
                        draft.values().toString(),
                        actor,
                        now,
                        draft.reason())
                .update();
    }

    void propose(RuleVersion id, String actor, OffsetDateTime now) {
        jdbc.sql("update tax_rule set status = 'DRAFT', entered_by = ?, entered_at = ? where rule = ? and version = ?")
                .params(actor, now, id.rule(), id.version())
                .update();
    }

    void approve(RuleVersion id, String actor, OffsetDateTime now) {
        jdbc.sql(
                        "update tax_rule set status = 'ACTIVE', approved_by = ?, approved_at = ? where rule = ? and version = ?")
                .params(actor, now, id.rule(), id.version())
                .update();
    }

    void withdraw(RuleVersion id) {
        jdbc.sql("update tax_rule set status = 'WITHDRAWN' where rule = ? and version = ?")
                .params(id.rule(), id.version())
                .update();
    }

    /** The one thing that changes of a version in force: when it ends. */
    void end(RuleVersion id, LocalDate lastDay) {
        jdbc.sql("update tax_rule set valid_to = ? where rule = ? and version = ?")
                .params(lastDay, id.rule(), id.version())
                .update();
    }

    /** Last day of a payment that any version of this rule was used for; null when none was. */
    @Nullable
    LocalDate lastUsed(RuleName name) {
        return jdbc.sql(
                        """
                        select max(paid_on) from tax_calculation
                        where rules like ? or (rules is null and steps like ?)""")
                .params("%" + name + "@%", "%\"rule\":\"" + name + "\"%")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    private TaxRule rule(ResultSet row, int number) throws SQLException {
        return new TaxRule(
                RuleName.valueOf(row.getString("rule")),
                row.getString("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                RuleStatus.valueOf(row.getString("status")),
                parse(row.getString("rule_values")));
    }

    private static RuleVersionView view(ResultSet row, int number) throws SQLException {
        var id = new RuleVersion(row.getString("rule"), row.getString("version"));
        return new RuleVersionView(
                id.toString(),
                row.getString("jurisdiction"),
                id.rule(),
                id.version(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                RuleStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getString("mark"),
                row.getString("rule_values"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getString("reason"),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class));
    }

    private JsonNode parse(String values) {
        try {
            return json.readTree(values);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A tax rule's values are not JSON", broken);
        }
    }
}
