package dev.greenroom.bonus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.bonus.PlanWhatIf.Change;
import dev.greenroom.bonus.PlanWhatIf.Counts;
import dev.greenroom.creator.Payee;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.TaxDesk;
import dev.greenroom.tax.TaxDesk.Payment;
import dev.greenroom.tax.TaxRuleDesk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

class PlanWhatIfTest extends BonusTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    @Autowired
    PlanWhatIf whatIf;

    @Autowired
    TaxDesk tax;

    @Autowired
    TaxRuleDesk rules;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext context;

    @Autowired
    StaffDesk staff;

    @Autowired
    AccountDirectory accounts;

    private final CreatorId paid = CreatorId.next();
    private final CreatorId tooFewSessions = CreatorId.next();
    private final CreatorId fewVideos = CreatorId.next();
    private final CreatorId notInStanding = CreatorId.next();
    private final CreatorId waiting = CreatorId.next();

    @BeforeEach
    void everybodyIsAResident() {
        when(creators.payees(any())).thenAnswer(call -> call.<Collection<CreatorId>>getArgument(0).stream()
                .collect(Collectors.toMap(Function.identity(), PlanWhatIfTest::payee)));
    }

    @Test
    void aPastWeekUnderADraftShowsTheDifferenceInTotalAndForEachCreator() throws IOException {
        aPaidWeek();

        var answer = whatIf.replay(week.toString(), generous(), List.of(), 0, 10);

        assertThat(answer.counts()).isEqualTo(new Counts(5, 3, 3, 4, 1, 1, 1, 0));
        assertThat(answer.day()).isEqualTo(DAY);
        assertThat(answer.stored().bonuses().text()).isEqualTo("4050.00");
        assertThat(answer.stored().sums().gross().text()).isEqualTo("4030.00");
        assertThat(answer.stored().sums().withheld().text()).isEqualTo("48.00");
        assertThat(answer.whatIf().bonuses().text()).isEqualTo("90000.00");
        assertThat(answer.whatIf().sums().withheld().text()).isEqualTo("1860.00");
        assertThat(answer.stored().budget().text()).isEqualTo("1000000000.00");
        assertThat(answer.whatIf().budget().text()).isEqualTo("50000.00");
        assertThat(answer.whatIf().remaining())
                .isEqualTo(Money.cny("-40000.00").minus(answer.whatIf().committed()))
                .matches(Money::isNegative);
        assertThat(answer.creators().items())
                .extracting(
                        PlanWhatIf.Creator::creatorId,
                        PlanWhatIf.Creator::change,
                        one -> one.bonusThen().text(),
                        one -> one.bonusNow().text(),
                        one -> one.now().withheld().text(),
                        one -> one.difference().text())
                .containsExactly(
                        // 30,000 x 80 % - 5,000 = 19,000 at 3 %.
                        row(tooFewSessions, Change.NEWLY_ELIGIBLE, "0.00", "30000.00", "570.00", "29430.00"),
                        row(waiting, Change.OTHER_AMOUNT, "2000.00", "30000.00", "570.00", "27430.00"),
                        // 50,000 x 80 % - 5,000 = 35,000 at 3 % = 1,050, less the 330 of the payment before.
                        row(paid, Change.OTHER_AMOUNT, "2000.00", "30000.00", "720.00", "27328.00"),
                        row(fewVideos, Change.NO_LONGER_ELIGIBLE, "50.00", "0.00", "0.00", "-30.00"));
    }

    @Test
    void pagesHaveTheLargestDifferencesFirst() throws IOException {
        aPaidWeek();
        var second = whatIf.replay(week.toString(), generous(), List.of(), 1, 3);
        assertThat(second.creators().total()).isEqualTo(4);
        assertThat(second.creators().items())
                .extracting(PlanWhatIf.Creator::creatorId)
                .containsExactly(fewVideos);
    }

    @Test
    void theSameFiguresGiveTheSameWeek() throws IOException {
        aPaidWeek();
        var answer = whatIf.replay(week.toString(), inForce().getBytes(UTF_8), List.of(), 0, 10);
        assertThat(answer.counts().changed()).isZero();
        assertThat(answer.whatIf()).isEqualTo(answer.stored());
    }

    @Test
    void aWeekInWhichNobodyEarnsIsAnAnswerToo() throws IOException {
        inReview(live(paid.value(), "60000.00").replace(",3,90,", ",1,90,"));
        assertThat(whatIf.replay(week.toString(), generous(), List.of(), 0, 10).counts())
                .isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void aDraftPlanAndADraftRuleAreTriedTogether() throws IOException {
        aPaidWeek();
        var flat =
                """
                {"rule": "COMPREHENSIVE_INCOME", "version": "FLAT5", "validFrom": "2044-01-01", "source": "An announcement",
                 "mark": "C", "reason": "To try", "values": {"bands": [{"upTo": null, "rate": 0.05, "quick": 0}]}}""";
        rules.propose(new ObjectMapper().readTree(flat), "tax-maker");
        try {
            var answer = whatIf.replay(week.toString(), generous(), List.of("COMPREHENSIVE_INCOME@FLAT5"), 0, 10);
            // 35,000 at 5 % less 330, and twice 19,000 at 5 %.
            assertThat(answer.whatIf().sums().incomeTax().text()).isEqualTo("3320.00");
            assertThat(answer.stored().sums().incomeTax().text()).isEqualTo("48.00");
        } finally {
            jdbc.sql("delete from tax_rule where version = 'FLAT5'").update();
        }
    }

    @Test
    void nothingIsStored() throws IOException {
        aPaidWeek();
        var before = record();

        whatIf.replay(week.toString(), generous(), List.of(), 0, 10);
        assertThatThrownBy(() -> whatIf.replay(week.toString(), "no plan".getBytes(UTF_8), List.of(), 0, 10))
                .isInstanceOf(Rejected.class);

        assertThat(record()).isEqualTo(before);
    }

    @Test
    void aPlanThatIsNoneIsRefusedInPlainWords() throws IOException {
        aPaidWeek();
        var plan = inForce();
        assertRefused("", "The draft plan is required");
        assertRefused("no xml", "It is not XML: line 1 cannot be read");
        assertRefused("<definitions/>", (String[]) null);
        assertRefused("<html/>", "It is not a DMN: its first element is html");
        assertRefused(
                plan.replace(
                        "<definitions ",
                        "<!DOCTYPE definitions [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><definitions "),
                "A document type declaration is not accepted");
        assertRefused(
                plan.replace("id=\"programmeLimits\"", "id=\"limits\"").replace("#programmeLimits", "#limits"),
                "The decision programmeLimits is missing");
        assertRefused(
                plan.replace("bonusCap: 30000.00,", ""),
                "programmeLimits gives no number as bonusCap",
                "weeklyBonusRates gives no number as bonus");
        assertRefused(
                plan.replace("programmeBudget: 1000000000.00", "programmeBudget: \"much\""),
                "programmeLimits gives no number as programmeBudget");
        assertRefused(
                plan.replace("eligible: true", "eligible: 1"), "weeklyBonusRates gives no true or false as eligible");
        assertRefused(
                plan.replace("<text>2000</text>", "<text>-1</text>"),
                "weeklyBonusRates gives as salesBonus an amount below zero or above 1000000000000");
        assertRefused(
                plan.replace("<text>2000</text>", "<text>0.001</text>"),
                "weeklyBonusRates gives as salesBonus an amount of more than two decimals");
        assertRefused(
                plan.replace("5 * floor(videoViews / 1000)", "count(for i in 1..1000000000 return i)"),
                "A loop (for) is more than a table of rates needs",
                "The function count is more than a table of rates needs");
        assertRefused(plan.replace("5 * floor", "if then"), (String[]) null);
        assertRefused(plan.replace("min(3000", "(".repeat(31) + "min(3000"), (String[]) null);
        assertRefused(plan + " ".repeat(200_000), "A plan has at most 200000 bytes");
    }

    @Test
    void aPlanThatWouldKeepTheMachineBusyIsRefused() throws IOException {
        aPaidWeek();
        var view = "5 * floor(videoViews / 1000)";
        assertThat(inForce()).contains(view);
        var rounding = "Rounding to other than 0 to 10 decimals is more than a table of rates needs";
        assertRefused(inForce().replace(view, "decimal(1, 999999999)"), rounding);
        assertRefused(inForce().replace(view, "decimal(1, videoViews)"), rounding);
        assertRefused(inForce().replace(view, "round up(1, 11)"), rounding);
        assertRefused(inForce().replace(view, "decimal(1, -1)"), rounding);
        assertRefused(
                inForce().replace(view, "1" + "0".repeat(20)),
                "A number of more than 20 digits is more than a table of rates needs");
        assertRefused(
                inForce().replace(view, "if \"" + "x".repeat(101) + "\" = \"y\" then 1 else 0"),
                "A string of more than 100 characters is more than a table of rates needs");
        var doubled = new StringBuilder("{ a0: \"" + "x".repeat(100) + "\"");
        for (int i = 1; i <= 60; i++) {
            doubled.append(", a")
                    .append(i)
                    .append(": a")
                    .append(i - 1)
                    .append(" + a")
                    .append(i - 1);
        }
        var tooMuch = "With all that it refers to a decision has more than 5000 terms";
        assertRefused(inForce().replace(view, doubled + " }"), tooMuch);
        var first = "<decision id=\"weeklyBonusRates\"";
        assertThat(inForce()).contains(first);
        assertRefused(inForce().replace(first, decisionsThatEachRequireAllBefore(11) + first), tooMuch);
    }

    private static String decisionsThatEachRequireAllBefore(int count) {
        var decisions = new StringBuilder();
        for (int i = 0; i < count; i++) {
            decisions.append(
                    "<decision id=\"d%d\" name=\"d%d\"><variable id=\"v%d\" name=\"d%d\"/>".formatted(i, i, i, i));
            for (int j = 0; j < i; j++) {
                decisions.append(
                        "<informationRequirement id=\"r%d_%d\"><requiredDecision href=\"#d%d\"/></informationRequirement>"
                                .formatted(i, j, j));
            }
            decisions.append(
                    "<literalExpression id=\"e%d\"><text>1</text></literalExpression></decision>".formatted(i));
        }
        return decisions.toString();
    }

    @Test
    void aTableWithAHoleIsToldWithTheFiguresThatFallIntoIt() throws IOException {
        aPaidWeek();
        // Of the paid week's figures only the 70,000.00 of one creator fall into it.
        assertRefused(
                inForce().replace("[50000..200000)", "[50000..65000)"),
                "weeklyBonusRates gives no number as salesBonus: for net sales of 70000.00, 3 live sessions of 90 minutes,"
                        + " 0 videos with 0 views");
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        assertThatThrownBy(() -> whatIf.replay("2001-W99", "<a/>".getBytes(UTF_8), List.of("X@1"), 600, 20))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(Fault::field)
                        .containsExactlyInAnyOrder("week", "page", "plan", "rules[0]"));
        assertThatThrownBy(() -> whatIf.replay("2001-W09", generous(), List.of(), 0, 20))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.faults())
                        .extracting(Fault::code)
                        .containsExactly("NOT_CALCULATED"));
    }

    @Test
    void financeAsksOverHttpAndBeginsFromThePlanInForce() throws Exception {
        aPaidWeek();
        perform(get("/api/bonus-plan"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_XML))
                .andExpect(content().string(inForce()));
        perform(ask(generous()).param("size", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.changed").value(4))
                .andExpect(jsonPath("$.difference.bonus").value("85950.00"))
                .andExpect(jsonPath("$.difference.withheld").value("1812.00"))
                .andExpect(jsonPath("$.difference.net").value("84158.00"))
                .andExpect(jsonPath("$.whatIf.budget.total").value("50000.00"))
                .andExpect(jsonPath("$.creators.total").value(4))
                .andExpect(jsonPath("$.creators.items.length()").value(1))
                .andExpect(jsonPath("$.creators.items[0].change").value("NEWLY_ELIGIBLE"))
                .andExpect(jsonPath("$.creators.items[0].difference.net").value("29430.00"));
        perform(ask("<a/>".getBytes(UTF_8)).param("rules", "X@1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("plan", "rules[0]")));
        perform(multipart("/tax/what-if")
                        .file(new MockMultipartFile("file", generous()))
                        .param("week", week.toString())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+85,950.00")))
                .andExpect(content().string(containsString("The budget of the draft would not bear this week.")));
        perform(multipart("/tax/what-if")
                        .param("week", week.toString())
                        .param("rules", "X@1", "Y@1")
                        .with(csrf()))
                .andExpect(redirectedUrl("/tax/what-if?week=" + week + "&rules=X%401%2CY%401"));
    }

    private MockHttpServletRequestBuilder ask(byte[] plan) {
        return post("/api/what-if")
                .param("week", week.toString())
                .contentType(MediaType.APPLICATION_XML)
                .content(plan);
    }

    private ResultActions perform(RequestBuilder request) throws Exception {
        var actor = accounts.find("what-if-finance")
                .orElseGet(() -> staff.add(
                        new StaffDesk.NewStaff(
                                "what-if-finance", "a long enough password", List.of(Role.FINANCE), null),
                        "t"));
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .defaultRequest(get("/").with(user(actor)))
                .build()
                .perform(request);
    }

    /**
     * Five creators: paid 2,000 after 20,000 in the same month; too few sessions; a video bonus of 50 with
     * 20 of an earlier week taken off; not in standing; and one whose
     * 2,000 still waits. What was paid later does not count.
     */
    private void aPaidWeek() {
        hold(notInStanding.value());
        inReview(
                live(paid.value(), "60000.00"),
                live(tooFewSessions.value(), "60000.00").replace(",3,90,", ",2,90,"),
                videos(fewVideos.value(), 3, 10_000),
                live(notInStanding.value(), "60000.00"),
                live(waiting.value(), "70000.00"));
        pay(paid, BonusWeek.of(DAY.minusWeeks(2)), DAY.minusWeeks(1), "20000.00");
        pay(paid, week, DAY, "2000.00");
        pay(fewVideos, week, DAY, "30.00");
        pay(paid, BonusWeek.of(DAY), DAY.plusWeeks(1), "30000.00");
        pay(waiting, BonusWeek.of(DAY), DAY.plusWeeks(1), "30000.00");
    }

    private void pay(CreatorId creator, BonusWeek of, LocalDate date, String gross) {
        var payment = new Payment(PayoutId.next(), creator, of, "CN_RESIDENT", true, date, Money.cny(gross));
        transaction.executeWithoutResult(status -> tax.withhold(List.of(payment)));
    }

    private static String inForce() throws IOException {
        return new ClassPathResource(PlanDrafts.IN_FORCE).getContentAsString(UTF_8);
    }

    /** From two live sessions on, from five videos on, 30,000 instead of 2,000, and a small budget. */
    private static byte[] generous() throws IOException {
        var plan = inForce();
        var draft = plan.replaceFirst("(weeklyEligibilityRule1In1\">\\s*<text>)&gt;= 3", "$1&gt;= 2")
                .replaceFirst("(weeklyEligibilityRule2In3\">\\s*<text>)&gt;= 3", "$1&gt;= 5")
                .replace("<text>2000</text>", "<text>30000</text>")
                .replace("1000000000.00", "50000.00");
        return draft.getBytes(UTF_8);
    }

    /** @param reasons null for any */
    private void assertRefused(String plan, @Nullable String... reasons) {
        assertThatThrownBy(() -> whatIf.replay(week.toString(), plan.getBytes(UTF_8), List.of(), 0, 10))
                .as(plan.length() > 300 ? "a plan" : plan)
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.faults())
                            .allMatch(fault -> fault.field().equals("plan"));
                    if (reasons != null) {
                        assertThat(rejected.faults()).extracting(Fault::message).containsExactly(reasons);
                    }
                });
    }

    /** How many rows every table has, and the rows of those that a replay reads. */
    private Map<String, Object> record() {
        var record = new LinkedHashMap<String, Object>();
        for (var table : jdbc.sql(
                        """
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by 1""")
                .query(String.class)
                .list()) {
            record.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        assertThat(record).hasSizeGreaterThan(50);
        for (var table : List.of("bonus_line", "tax_calculation")) {
            record.put(
                    table,
                    jdbc.sql("select * from " + table + " where week = ? order by creator_id")
                            .param(week.toString())
                            .query()
                            .listOfRows()
                            .toString());
        }
        for (var table : List.of("bonus_budget", "bonus_commitment", "bonus_run", "tax_rule")) {
            record.put(
                    table,
                    jdbc.sql("select * from " + table).query().listOfRows().toString());
        }
        return record;
    }

    private static Tuple row(CreatorId creator, Change change, String... amounts) {
        return new Tuple(
                Stream.concat(Stream.of(creator, change), Stream.of(amounts)).toArray());
    }

    private static Payee payee(CreatorId creator) {
        return new Payee(
                creator,
                ApplicationId.next(),
                "someone@example.org",
                "zh",
                "Somebody",
                "Somebody",
                LocalDate.of(1990, 1, 1),
                "CN",
                List.of(),
                "CN_RESIDENT",
                null,
                true,
                new PayoutMethod("IBAN", "DE89370400440532013000", "COBADEFFXXX", null, "Somebody", "EUR"));
    }
}
