package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.creator.CreatorsOverHttpTest.Heard;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.testing.OnboardingTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(Heard.class)
class CreatorsOverHttpTest extends OnboardingTest {
    private static final String HOLD =
            "{\"code\": \"%s\", \"note\": \"to be looked at\", \"reviewBy\": \"2030-01-31\"}";
    private static final String CARD =
            """
            {"method": "CN_BANK_CARD", "account": "6225881414207430", "bic": null, "cnaps": "102100099996",
             "holderName": "%s", "currency": "CNY"}
            """;

    @Autowired
    ActivationDesk desk;

    @Autowired
    CreatorRegister register;

    @Autowired
    Heard heard;

    /** What the module told others. */
    @TestConfiguration
    static class Heard {
        final List<CreatorId> changed = new ArrayList<>();

        @EventListener
        void on(PayoutMethodChanged event) {
            changed.add(event.creatorId());
        }
    }

    @Test
    void a_login_without_any_application_sees_where_to_begin() throws Exception {
        me().andExpect(status().isOk())
                .andExpect(jsonPath("$.applicationId").value(org.hamcrest.Matchers.nullValue()))
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andExpect(jsonPath("$.steps[0].code").value("APPLICATION"))
                .andExpect(jsonPath("$.steps[0].state").value("CURRENT"))
                .andExpect(jsonPath("$.steps[0].waitingFor").value("YOU"))
                .andExpect(jsonPath("$.payable.payable").value(false))
                .andExpect(jsonPath("$.payable.reasons[0].whoActs").value("YOU"));
    }

    @Test
    void an_active_creator_has_done_every_step_and_can_be_paid() throws Exception {
        var id = active();

        me().andExpect(jsonPath("$.status").value("ACTIVE"))
                .andExpect(jsonPath("$.creatorId").value(id.value()))
                .andExpect(jsonPath("$.steps[5].state").value("DONE"))
                .andExpect(jsonPath("$.payable.payable").value(true))
                .andExpect(jsonPath("$.payable.reasons").isEmpty());
    }

    @Test
    void a_compliance_hold_stops_pay_and_is_released_by_another_officer() throws Exception {
        var id = active();

        hold("compliance", id, "CONTENT_INCIDENT").andExpect(status().isOk());
        hold("compliance", id, "CONTENT_INCIDENT").andExpect(status().isOk());
        hold("compliance2", id, "CONTENT_INCIDENT").andExpect(status().isConflict());

        me().andExpect(jsonPath("$.status").value("HELD"))
                .andExpect(jsonPath("$.payable.payable").value(false))
                .andExpect(jsonPath("$.payable.reasons[0].code").value("CONTENT_INCIDENT"))
                .andExpect(jsonPath("$.payable.reasons[0].whoActs").value("COMPLIANCE"))
                .andExpect(
                        jsonPath("$.payable.reasons[0].dueBy").value(org.hamcrest.Matchers.startsWith("2030-01-31")));
        release("compliance", id).andExpect(status().isConflict());
        release("finance", id).andExpect(status().isConflict());
        release("compliance2", id).andExpect(status().isOk());
        me().andExpect(jsonPath("$.status").value("ACTIVE"));
    }

    @Test
    void a_payment_hold_belongs_to_finance() throws Exception {
        var id = active();

        hold("compliance", id, "PAYMENT_QUERY").andExpect(status().isForbidden());
        hold("auditor", id, "PAYMENT_QUERY").andExpect(status().isForbidden());
        hold("finance", id, "PAYMENT_QUERY").andExpect(status().isOk());
        hold("compliance", id, "TAX_QUERY").andExpect(status().isOk());
        release("finance", id).andExpect(status().isOk());

        me().andExpect(jsonPath("$.status").value("HELD"));
        assertThat(register.payability(List.of(id)).get(id)).isNotNull();
        http.perform(get("/api/creators/" + id + "/timeline").with(httpBasic("auditor", "greenroom")))
                .andExpect(jsonPath("$.items[0].what").value("CREATOR_HOLD_RELEASED"))
                .andExpect(jsonPath("$.total").value(org.hamcrest.Matchers.greaterThan(3)));
    }

    @Test
    void every_fault_of_a_hold_is_told() throws Exception {
        var id = active();

        post("compliance", "/api/creators/" + id + "/hold", "{\"code\": \"MOOD\", \"note\": 1}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.length()").value(3));
        post(
                        "compliance",
                        "/api/creators/" + id + "/hold",
                        "{\"code\": \"TAX_QUERY\", \"note\": \" \", \"reviewBy\": \"2020-01-01\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.length()").value(2));
        hold("compliance", new CreatorId("cre_nobody"), "TAX_QUERY").andExpect(status().isNotFound());
    }

    @Test
    void staff_find_creators_and_see_no_account_in_clear() throws Exception {
        var id = active();

        http.perform(get("/api/creators?status=ACTIVE&size=200").with(httpBasic("finance", "greenroom")))
                .andExpect(jsonPath("$.items[?(@.id == '" + id + "')]").isNotEmpty());
        http.perform(get("/api/creators?name=100%25_nothing").with(httpBasic("finance", "greenroom")))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(get("/api/creators/" + id).with(httpBasic("finance", "greenroom")))
                .andExpect(jsonPath("$.payout.account").value(org.hamcrest.Matchers.startsWith("••••")));
        http.perform(get("/api/creators/" + id + "/payable").with(httpBasic("finance", "greenroom")))
                .andExpect(jsonPath("$.payable").value(true));
        http.perform(get("/api/creators/no-such").with(httpBasic("finance", "greenroom")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/creators/" + id).with(login(creator))).andExpect(status().isForbidden());
    }

    @Test
    void a_new_payout_method_replaces_the_old_one_and_is_told_to_the_payout() throws Exception {
        var id = active();
        var name = payee(id).legalName();

        change(CARD.formatted(name)).andExpect(status().isOk());

        assertThat(payee(id).payout().account()).isEqualTo("6225881414207430");
        assertThat(heard.changed).contains(id);
        assertThat(audited("PAYOUT_METHOD_CHANGED", id.value())).isEqualTo(1);
        me().andExpect(jsonPath("$.payable.payable").value(true));
    }

    @Test
    void another_holder_is_looked_at_by_compliance_first() throws Exception {
        var id = active();

        change(CARD.formatted("Somebody Else")).andExpect(status().isOk());

        me().andExpect(jsonPath("$.payable.reasons[0].code").value("HOLDER_NAME_DIFFERS"));
        assertThat(payee(id).payout().holderName()).isEqualTo("Somebody Else");
    }

    @Test
    void a_wrong_payout_method_changes_nothing() throws Exception {
        change(CARD.formatted("X")).andExpect(status().isConflict());
        var id = active();
        var before = payee(id).payout();

        change("{\"method\": \"IBAN\", \"account\": \"DE00\", \"holderName\": \"A\", \"currency\": \"EUR\"}")
                .andExpect(status().isUnprocessableEntity());
        change("{\"method\": 1, \"colour\": 2}").andExpect(status().isUnprocessableEntity());
        change("").andExpect(status().isUnprocessableEntity());

        assertThat(payee(id).payout()).isEqualTo(before);
    }

    private Payee payee(CreatorId id) {
        return Objects.requireNonNull(register.payees(List.of(id)).get(id));
    }

    private CreatorId active() {
        return desk.activate(applicant()).orElseThrow();
    }

    private ResultActions me() throws Exception {
        return http.perform(get("/api/me").with(login(creator)));
    }

    private ResultActions change(String body) throws Exception {
        MockHttpServletRequestBuilder request =
                put("/api/me/payout-method").with(login(creator)).contentType("application/json");
        return http.perform(request.content(body));
    }

    private ResultActions hold(String officer, CreatorId id, String code) throws Exception {
        return post(officer, "/api/creators/" + id + "/hold", HOLD.formatted(code));
    }

    private ResultActions release(String officer, CreatorId id) throws Exception {
        return post(officer, "/api/creators/" + id + "/hold/release", "{\"note\": \"settled\"}");
    }

    private ResultActions post(String officer, String path, String body) throws Exception {
        return http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .with(httpBasic(officer, "greenroom"))
                .contentType("application/json")
                .content(body));
    }
}
