package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.money.Money;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.TaxDesk.Payment;
import dev.greenroom.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Years after the payments of other tests; the tables are put back as they were. */
class TaxRulesApiTest extends DatabaseTest {
    private static final String BANDS =
            "{\"bands\": [{\"upTo\": 36000, \"rate\": 0.03, \"quick\": 0}, {\"upTo\": null, \"rate\": 0.10, \"quick\": 2520}]}";
    private static final BonusWeek WEEK = BonusWeek.parse("2031-W11");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TaxDesk desk;

    @Autowired
    TaxRuleDesk rules;

    @Autowired
    StaffDesk staff;

    @Autowired
    AccountDirectory accounts;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<Map<String, Object>> shipped = List.of();

    @BeforeEach
    void remember() {
        shipped = jdbc.sql("select * from tax_rule").query().listOfRows();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from tax_rule").update();
        for (var row : shipped) {
            jdbc.sql("insert into tax_rule (" + String.join(", ", row.keySet()) + ") values ("
                            + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                    .params(new ArrayList<>(row.values()))
                    .update();
        }
        jdbc.sql("delete from tax_calculation where week = ?")
                .param(WEEK.toString())
                .update();
    }

    @Test
    void aDraftComesIntoForceByAnotherPersonAndItsPredecessorEndsTheDayBefore() throws Exception {
        send("tax-maker", Role.FINANCE, draft("COMPREHENSIVE_INCOME", "2030", "2030-01-01", null, BANDS))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andExpect(jsonPath("$.values.bands[1].quick").value(2520));
        assertThat(taxOfAMillion("2030-01-01")).isEqualTo("192330.00");

        act("tax-maker", Role.FINANCE, "COMPREHENSIVE_INCOME@2030/approve").andExpect(status().isForbidden());
        assertThatThrownBy(() -> rules.approve("COMPREHENSIVE_INCOME@2030", "tax-maker"))
                .isInstanceOf(WrongState.class)
                .hasMessage("Who entered a version cannot approve it");
        act("tax-checker", Role.FINANCE_APPROVER, "COMPREHENSIVE_INCOME@2030/approve")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ACTIVE"))
                .andExpect(jsonPath("$.approvedBy").value("tax-checker"));

        perform(get("/api/tax/rules").param("rule", "COMPREHENSIVE_INCOME"), "tax-auditor", Role.AUDITOR)
                .andExpect(jsonPath("$.items[0].validTo").value("2029-12-31"))
                .andExpect(jsonPath("$.items[1].validTo").isEmpty());
        assertThat(taxOfAMillion("2029-12-31")).isEqualTo("192330.00");
        assertThat(taxOfAMillion("2030-01-01")).isEqualTo("76980.00");
        assertThat(trail.find("COMPREHENSIVE_INCOME@2030", null, 0, 10).items())
                .extracting(AuditTrail.Recorded::what)
                .containsExactlyInAnyOrder("TAX_RULE_DRAFTED", "TAX_RULE_APPROVED");
    }

    @Test
    void aTableThatIsNoneIsRefusedWithEveryFaultInWords() throws Exception {
        var bands =
                """
                {"bands": [{"upTo": 36000, "rate": 0.03, "quick": 5}, {"upTo": 36000, "rate": 1.2, "quick": 42120},
                 {"upTo": null, "rate": 0.2, "quick": 1}, {"upTo": 10, "rate": 0.1, "quick": "x"}], "more": 1}""";
        send("tax-maker", Role.FINANCE, draft("COMPREHENSIVE_INCOME", "no spaces", "2030-02-30", null, bands))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "version",
                                "validFrom",
                                "values.bands[0].quick",
                                "values.bands[1].upTo",
                                "values.bands[1].rate",
                                "values.bands[1].quick",
                                "values.bands[2].upTo",
                                "values.bands[2].rate",
                                "values.bands[2].quick",
                                "values.bands[3].upTo",
                                "values.bands[3].rate",
                                "values.bands[3].quick",
                                "values.more")))
                .andExpect(jsonPath("$.errors[?(@.field == 'values.bands[1].upTo')].message")
                        .value("Bands ascend: expected more than 36000"));
        assertThat(jdbc.sql("select count(*) from tax_rule").query(Long.class).single())
                .isEqualTo(shipped.size());
    }

    @Test
    void aGapAndAnOverlapAreRefusedWhenSaved() throws Exception {
        var line = "{\"line\": 100000, \"exemptAtLine\": true, \"rate\": 0.01}";
        send("tax-maker", Role.FINANCE, draft("VAT_AGENCY_FILING", "GAP", "2028-02-01", null, line))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("GAP"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("Nothing would be in force from 2028-01-01 to 2028-01-31"));
        send("tax-maker", Role.FINANCE, draft("VAT_AGENCY_FILING", "OVER", "2027-12-31", null, line))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("OVERLAP"));
        send("tax-maker", Role.FINANCE, draft("VAT_AGENCY_FILING", "BACK", "2028-01-02", "2028-01-01", line))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("ENDS_BEFORE_IT_BEGINS"));
        send("tax-maker", Role.FINANCE, draft("COMPREHENSIVE_INCOME", "FINITE", "2040-01-01", "2040-12-31", BANDS))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("validTo"))
                .andExpect(jsonPath("$.errors[0].code").value("GAP"));
        send(
                        "tax-maker",
                        Role.FINANCE,
                        draft("VAT_AGENCY_FILING", "2025-16", "2028-02-01", null, "{}")
                                .replace("The law changed", "Asked by 110101199003074514")
                                .replace("An announcement", "IBAN GB82 WEST 1234 5698 7654 32"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "version",
                                "validFrom",
                                "reason",
                                "source",
                                "values.line",
                                "values.exemptAtLine",
                                "values.rate")));
        // Two drafts may stand side by side; the second no longer fits once the first is in force.
        for (var version : List.of("ONE", "TWO")) {
            send("tax-maker", Role.FINANCE, draft("VAT_AGENCY_FILING", version, "2028-01-01", "2028-12-31", line))
                    .andExpect(status().isCreated());
        }
        act("tax-checker", Role.FINANCE_APPROVER, "VAT_AGENCY_FILING@ONE/approve")
                .andExpect(status().isOk());
        act("tax-checker", Role.FINANCE_APPROVER, "VAT_AGENCY_FILING@TWO/approve")
                .andExpect(status().isUnprocessableEntity());
        act("tax-checker", Role.FINANCE_APPROVER, "VAT_AGENCY_FILING@TWO/withdraw")
                .andExpect(status().isOk());
    }

    @Test
    void aVersionShippedSwitchedOffIsProposedByOneAndApprovedByAnother() throws Exception {
        act("tax-checker", Role.FINANCE_APPROVER, "VAT_AGENCY_FILING@2028/approve")
                .andExpect(status().isConflict());
        act("tax-maker", Role.FINANCE, "VAT_AGENCY_FILING@2028/propose").andExpect(status().isOk());
        act("tax-checker", Role.FINANCE_APPROVER, "VAT_AGENCY_FILING@2028/approve")
                .andExpect(status().isOk());
        act("tax-checker", Role.FINANCE_APPROVER, "VAT_AGENCY_FILING@NONE/approve")
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasUsedNeverChangesAndAWeekOverAChangeInMidMonthIsDoneAgainEqually() throws Exception {
        var creator = CreatorId.next();
        var before = withhold(creator, LocalDate.of(2031, 3, 10));
        assertRecomputes(1);

        send("tax-maker", Role.FINANCE, draft("COMPREHENSIVE_INCOME", "2031", "2031-03-10", null, BANDS))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("ALREADY_USED"));
        var half = BANDS.replace("0.03", "0.015").replace("0.10", "0.05").replace("2520", "1260");
        send("tax-maker", Role.FINANCE, draft("COMPREHENSIVE_INCOME", "2031", "2031-03-17", null, half))
                .andExpect(status().isCreated());
        act("tax-checker", Role.FINANCE_APPROVER, "COMPREHENSIVE_INCOME@2031/approve")
                .andExpect(status().isOk());

        var after = withhold(creator, LocalDate.of(2031, 3, 17));
        assertThat(before.incomeTax()).isEqualTo(Money.cny("570.00"));
        // 60,000 x 80 % - 5,000 = 43,000 at 5 % less 1,260 = 890, less the 570 of the old version.
        assertThat(after.incomeTax()).isEqualTo(Money.cny("320.00"));
        assertThat(after.rules()).contains(new RuleVersion("COMPREHENSIVE_INCOME", "2031"));
        assertRecomputes(2);
        assertRecomputes(2);

        jdbc.sql(
                        "update tax_calculation set income_tax = income_tax + 1, net = net - 1 where creator_id = ? and round = 1"
                                + " and paid_on = ?")
                .params(creator.value(), LocalDate.of(2031, 3, 17))
                .update();
        recompute()
                .andExpect(jsonPath("$.equal").value(false))
                .andExpect(jsonPath("$.different[0].field").value("incomeTax"))
                .andExpect(jsonPath("$.different[0].stored").value("321.00 CNY"))
                .andExpect(jsonPath("$.different[0].recomputed").value("320.00 CNY"));
    }

    @Test
    void aPastWeekUnderADraftShowsTheDifferenceAndLeavesTheRecord() throws Exception {
        for (int i = 0; i < 3; i++) {
            withhold(CreatorId.next(), LocalDate.of(2031, 3, 10));
        }
        var flat = "{\"bands\": [{\"upTo\": null, \"rate\": 0.05, \"quick\": 0}]}";
        send("tax-maker", Role.FINANCE, draft("COMPREHENSIVE_INCOME", "FLAT", "2040-01-01", null, flat))
                .andExpect(status().isCreated());
        var question = "{\"week\": \"2031-W11\", \"rules\": [\"COMPREHENSIVE_INCOME@FLAT\"]}";
        // 19,000 at 5 % instead of 3 %: 380 more for each.
        perform(json(post("/api/tax/what-if").param("size", "2"), question), "tax-auditor", Role.AUDITOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.payments").value(3))
                .andExpect(jsonPath("$.stored.incomeTax").value("1710.00"))
                .andExpect(jsonPath("$.whatIf.incomeTax").value("2850.00"))
                .andExpect(jsonPath("$.difference").value("1140.00"))
                .andExpect(jsonPath("$.creators.total").value(3))
                .andExpect(jsonPath("$.creators.items.length()").value(2))
                .andExpect(jsonPath("$.creators.items[0].difference").value("380.00"));
        assertRecomputes(3);
        perform(
                        json(
                                post("/api/tax/what-if"),
                                "{\"week\": \"2031-W11\", \"rules\": [\"X@1\", \"COMPREHENSIVE_INCOME@FLAT\", \"COMPREHENSIVE_INCOME@2019\"]}"),
                        "tax-auditor",
                        Role.AUDITOR)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("rules[0]", "rules[2]")));
    }

    private TaxCalculation withhold(CreatorId creator, LocalDate date) {
        var payment = new Payment(PayoutId.next(), creator, WEEK, "CN_RESIDENT", true, date, Money.cny("30000.00"));
        var results = Objects.requireNonNull(transaction.execute(status -> desk.withhold(List.of(payment))));
        return Objects.requireNonNull(results.get(payment.payoutId()));
    }

    private void assertRecomputes(int calculations) throws Exception {
        recompute()
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checked").value(calculations))
                .andExpect(jsonPath("$.equal").value(true))
                .andExpect(jsonPath("$.different").isEmpty());
    }

    private ResultActions recompute() throws Exception {
        return perform(post("/api/audit/recompute").param("week", WEEK.toString()), "tax-auditor", Role.AUDITOR);
    }

    private String taxOfAMillion(String date) throws Exception {
        var body =
                """
                {"payee": {"residence": "CN_RESIDENT", "agencyFilingConsent": true, "method": "CUMULATIVE"},
                 "payments": [{"date": "%s", "gross": "1000000.00"}]}""";
        var answer = perform(json(post("/api/tax/preview"), body.formatted(date)), "tax-auditor", Role.AUDITOR)
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.payments[0].incomeTax");
    }

    private static String draft(String rule, String version, String from, @Nullable String to, String values) {
        return """
                {"rule": "%s", "version": "%s", "validFrom": "%s", "validTo": %s, "source": "An announcement",
                 "mark": "C", "reason": "The law changed", "values": %s}"""
                .formatted(rule, version, from, to == null ? "null" : "\"" + to + "\"", values);
    }

    private ResultActions send(String who, Role role, String body) throws Exception {
        return perform(json(post("/api/tax/rules"), body), who, role);
    }

    private ResultActions act(String who, Role role, String what) throws Exception {
        return perform(post("/api/tax/rules/" + what), who, role);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, String who, Role role) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        return mvc.perform(request.with(user(actor(who, role))));
    }

    /** A real account: a session of nobody's account is ended. */
    private Actor actor(String who, Role role) {
        return accounts.find(who)
                .orElseGet(() ->
                        staff.add(new StaffDesk.NewStaff(who, "a long enough password", List.of(role), null), "t"));
    }
}
