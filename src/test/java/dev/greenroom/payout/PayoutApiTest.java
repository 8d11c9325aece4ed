package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.screening.Screener;
import dev.greenroom.statement.StatementDesk;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class PayoutApiTest extends PayoutStage {
    @Autowired
    MockMvc http;

    @Test
    void the_file_exists_from_sent_on_for_finance_only() throws Exception {
        var creator = creator("20000.00");
        var batch = inRelease();
        var path = "/api/payment-batches/" + batch + "/pain.001";
        as("finance", get(path)).andExpect(status().isConflict());

        release(batch);
        sending.send(batch);

        var file = as("finance", get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_XML))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Pain001Test.validate(file);
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .contains(payoutOf(creator).endToEndId());
        as("auditor", get(path)).andExpect(status().isForbidden());
        as("finance", get("/api/payment-batches/" + BatchId.next() + "/pain.001"))
                .andExpect(status().isNotFound());
    }

    @Test
    void batches_and_payouts_of_a_week_are_listed() throws Exception {
        var creator = creator("20000.00");
        var batch = inRelease();

        as("finance", get("/api/payment-batches?week=" + week))
                .andExpect(jsonPath("$.items[0].id").value(batch.value()))
                .andExpect(jsonPath("$.items[0].status").value("IN_RELEASE"))
                .andExpect(jsonPath("$.items[0].count").value(1))
                .andExpect(jsonPath("$.items[0].total").value("19670.00"))
                .andExpect(jsonPath("$.items[0].rail").value("CNAPS"))
                .andExpect(jsonPath("$.total").value(1));
        as("auditor", get("/api/payouts?status=READY&week=" + week))
                .andExpect(jsonPath("$.items[0].creatorId").value(creator.value()))
                .andExpect(jsonPath("$.items[0].week").value(week.toString()))
                .andExpect(jsonPath("$.items[0].net").value("19670.00"));
        as("finance", get("/api/payouts?status=PERHAPS")).andExpect(status().isUnprocessableEntity());
        as("finance", get("/api/payouts?week=2026-W99")).andExpect(status().isUnprocessableEntity());
        as("coach", get("/api/payouts")).andExpect(status().isForbidden());
        as("finance", get("/api/payouts/" + PayoutId.next())).andExpect(status().isNotFound());
    }

    @Test
    void finance_reads_that_compliance_holds_a_payout_and_not_why() throws Exception {
        var creator = creator("20000.00");
        hit(creator, Screener.Band.BLOCK);
        inRelease();
        var path = "/api/payouts/" + payoutOf(creator).id();

        for (var user : List.of("finance", "approver")) {
            as(user, get(path))
                    .andExpect(jsonPath("$.reasonCode").value("COMPLIANCE_REVIEW"))
                    .andExpect(jsonPath("$.reason").value(startsWith("A compliance review is under way")));
            as(user, get("/api/payouts?week=" + week))
                    .andExpect(jsonPath("$.items[0].reasonCode").value("COMPLIANCE_REVIEW"));
        }
        as("auditor", get(path)).andExpect(jsonPath("$.reasonCode").value("SCREENING_HIT"));
        as("compliance", get(path)).andExpect(jsonPath("$.reasonCode").value("SCREENING_HIT"));
    }

    @Test
    void a_payout_is_excluded_while_its_batch_is_in_release_and_only_then() throws Exception {
        var creator = creator("20000.00");
        creator("500.00");
        var batch = inRelease();
        var path = "/api/payouts/" + payoutOf(creator).id() + "/exclude";
        json("finance", path, "{\"reason\": \" \"}").andExpect(status().isUnprocessableEntity());
        json("approver", path, "{\"reason\": \"doubt\"}").andExpect(status().isForbidden());

        json("finance", path, "{\"reason\": \"figures in doubt\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("HELD"))
                .andExpect(jsonPath("$.reasonCode").value("EXCLUDED"));

        json("finance", path, "{\"reason\": \"again\"}").andExpect(status().isConflict());
        assertThat(batch(batch).total().text()).isEqualTo("500.00");
        assertThat(statementStatus(payoutOf(creator).id())).isEqualTo("REPLACED");
        assertThat(balance(LedgerAccount.CREATOR_PAYABLE, creator)).isEqualTo("0.00");
    }

    @Test
    void a_bank_report_is_taken_from_finance_as_xml_only() throws Exception {
        var creator = creator("20000.00");
        sent();
        var report = bankSays(ACSC, payoutOf(creator));

        as(
                        "finance",
                        post("/api/bank-reports")
                                .contentType(MediaType.APPLICATION_XML)
                                .content(report))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.type").value("pain.002"))
                .andExpect(jsonPath("$.matched").value(1))
                .andExpect(jsonPath("$.unmatched").value(0));
        as(
                        "finance",
                        post("/api/bank-reports")
                                .contentType(MediaType.APPLICATION_XML)
                                .content("<a/>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("NOT_A_BANK_REPORT"));
        as(
                        "finance",
                        post("/api/bank-reports")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content(report))
                .andExpect(status().isUnsupportedMediaType());
        as(
                        "approver",
                        post("/api/bank-reports")
                                .contentType(MediaType.APPLICATION_XML)
                                .content(report))
                .andExpect(status().isForbidden());
    }

    @Test
    void only_a_held_batch_can_be_resumed() throws Exception {
        creator("500.00");
        var batch = inRelease();

        as("finance", post("/api/payment-batches/" + batch + "/resume")).andExpect(status().isConflict());
    }

    @Test
    void a_creator_sees_own_published_statements_and_nothing_of_others() throws Exception {
        var creator = creator("20000.00");
        var may = account();
        var other = account();
        when(register.ofAccount(may)).thenReturn(Optional.of(creator));
        when(register.ofAccount(other)).thenReturn(Optional.empty());
        sent();
        var number = views.payout(payoutOf(creator).id()).orElseThrow().statement();
        as(may, get("/api/me/statements")).andExpect(jsonPath("$.items", hasSize(0)));
        as(may, get("/api/statements/" + number)).andExpect(status().isNotFound());

        receive(bankSays(ACSC, payoutOf(creator)));

        as(may, get("/api/me/statements"))
                .andExpect(jsonPath("$.items[0].number").value(number))
                .andExpect(jsonPath("$.items[0].status").value("PUBLISHED"))
                .andExpect(jsonPath("$.items[0].net").value("19670.00"))
                .andExpect(jsonPath("$.items[0].payoutId")
                        .value(payoutOf(creator).id().value()));
        as(may, get("/api/statements/" + number + "/pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
        as(other, get("/api/statements/" + number + "/pdf")).andExpect(status().isNotFound());
        as(other, get("/api/me/statements")).andExpect(jsonPath("$.items", hasSize(0)));
        as(may, get("/api/statements")).andExpect(status().isForbidden());
    }

    @Autowired
    StatementDesk statementDesk;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_agencys_statement_is_for_the_agency_and_not_for_somebody_who_merely_registered() throws Exception {
        var agency = new AgencyId(dev.greenroom.access.Demo.AGENCY_ID);
        var issued = AgencyContent.month(agency, "Bright Harbor", YearMonth.of(1890, 1), List.of());
        transaction.executeWithoutResult(status -> statementDesk.issue(List.of(issued)));
        var registered = account();
        when(register.ofAccount(registered)).thenReturn(Optional.empty());
        var path = "/api/statements/GR-1890-01A-000001";

        as(registered, get(path)).andExpect(status().isNotFound());
        as(registered, get(path + "/pdf")).andExpect(status().isNotFound());
        as("network", get(path)).andExpect(jsonPath("$.kind").value("AGENCY"));
        as("network", get("/api/agency/statements"))
                .andExpect(jsonPath("$.items[0].agencyId").value(agency.value()));
    }

    @Test
    void earnings_show_each_step_and_who_must_act() throws Exception {
        var creator = creator("20000.00");
        var may = account();
        when(register.ofAccount(may)).thenReturn(Optional.of(creator));
        as(may, get("/api/me/earnings?week=" + week))
                .andExpect(jsonPath("$.status").value("NONE"));
        sent();

        as(may, get("/api/me/earnings?week=" + week))
                .andExpect(jsonPath("$.status").value("SENT"))
                .andExpect(jsonPath("$.waitingFor").value("BANK"))
                .andExpect(jsonPath("$.gross").value("20000.00"))
                .andExpect(jsonPath("$.withheld").value("330.00"))
                .andExpect(jsonPath("$.bonusSteps[0].rule").value("SALES_BONUS"))
                .andExpect(jsonPath("$.taxSteps").isNotEmpty());

        receive(bankSays(rejected("AC04"), payoutOf(creator)));
        as(may, get("/api/me/earnings?week=" + week))
                .andExpect(jsonPath("$.status").value("FAILED"))
                .andExpect(jsonPath("$.waitingFor").value("YOU"))
                .andExpect(jsonPath("$.reason").value("The account is closed"));
    }

    private ResultActions json(String username, String path, String body) throws Exception {
        return as(username, post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions as(String username, MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.with(httpBasic(username, "greenroom")));
    }

    private String account() throws Exception {
        var email = PayoutId.next() + "@example.org";
        var body = "{\"email\": \"%s\", \"password\": \"greenroom\", \"locale\": \"zh\"}".formatted(email);
        http.perform(post("/api/accounts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated());
        return email;
    }
}
