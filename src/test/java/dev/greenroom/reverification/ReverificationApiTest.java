package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class ReverificationApiTest extends ReverificationTest {
    private static final String MINE = "/api/me/reverification";

    @Autowired
    private ApplicationDesk applications;

    @Autowired
    private AccountDirectory accounts;

    private RequestPostProcessor me;

    @BeforeEach
    void register() throws Exception {
        me = login(creator);
    }

    @Test
    void before_anything_is_due_a_creator_sees_when_it_will_be() throws Exception {
        active(today);

        mine().andExpect(jsonPath("$.due", nullValue()))
                .andExpect(jsonPath("$.next.reason").value("SIX_MONTHS"))
                .andExpect(jsonPath("$.next.dueOn").value(today.plusMonths(6).toString()));
        send("{\"confirmed\": true}").andExpect(status().isConflict());
    }

    @Test
    void who_is_no_creator_yet_has_nothing_to_confirm() throws Exception {
        mine().andExpect(jsonPath("$.due", nullValue())).andExpect(jsonPath("$.known", nullValue()));
        send("{\"confirmed\": true}").andExpect(status().isConflict());
    }

    @Test
    void a_creator_confirms_that_nothing_has_changed_once() throws Exception {
        var asked = asked(20);
        mine().andExpect(jsonPath("$.due.reason").value("SIX_MONTHS"))
                .andExpect(jsonPath("$.due.answerBy").value(today.plusDays(20).toString()))
                .andExpect(jsonPath("$.due.toDo", equalTo(List.of("CONFIRM"))))
                .andExpect(jsonPath("$.known.idDocumentNumber", containsString("••••")));

        send("{\"confirmed\": true}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.due.state").value("CHECKING"));

        assertThat(messages("reverification-submitted", asked.submissionKey())).isEqualTo(1);
        assertThat(round(asked).changed()).isEmpty();
        send("{\"confirmed\": true}").andExpect(status().isConflict());
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_stored() throws Exception {
        var asked = asked(expiring(), 5);

        send("{\"phone\": \"12\", \"address\": \"a\\u202eb\", \"accounts\": [], \"surprise\": 1}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", equalTo(List.of("surprise"))));
        send("{\"phone\": \"12\", \"address\": \"a\\u202eb\", \"accounts\": [], \"idDocument\":"
                        + " {\"type\": \"CN_RESIDENT_ID\", \"number\": \"110105199503140000\", \"expiresOn\": \""
                        + today.minusDays(1) + "\"}}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder(
                                "confirmed",
                                "phone",
                                "address",
                                "accounts",
                                "idDocument.number",
                                "idDocument.expiresOn")))
                .andExpect(content().string(not(containsString("110105199503140000"))));
        send("{\"confirmed\": true}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", equalTo(List.of("idDocument"))));

        assertThat(state(asked.id())).isEqualTo(ReverificationState.WAITING);
        assertThat(messages("reverification-submitted", asked.submissionKey())).isZero();
    }

    @Test
    void a_number_of_another_birth_date_is_a_fault_of_the_number() throws Exception {
        asked(20);

        send("{\"confirmed\": true, \"idDocument\": {\"type\": \"CN_RESIDENT_ID\", \"number\": \""
                        + People.residentId(LocalDate.of(1990, 1, 2), 4242) + "\", \"expiresOn\": null}}")
                .andExpect(jsonPath("$.errors[0].field").value("idDocument.number"))
                .andExpect(jsonPath("$.errors[0].code").value("MISMATCH"));
    }

    @Test
    void a_document_that_ends_no_later_than_the_old_one_is_refused() throws Exception {
        asked(expiring(), 5);

        send(renewal(today.plusDays(4))).andExpect(jsonPath("$.errors[*].code", equalTo(List.of("NOT_LATER"))));
    }

    @Test
    void a_renewed_document_and_phone_are_used_from_now_on_and_lie_sealed() throws Exception {
        var id = expiring();
        var asked = asked(id, 5);
        var number = People.residentId(LocalDate.of(1995, 3, 14), 777_123);

        send("{\"confirmed\": true, \"phone\": \"+8613911112222\", \"idDocument\": {\"type\": \"CN_RESIDENT_ID\","
                        + " \"number\": \"" + number + "\", \"expiresOn\": \"" + today.plusYears(10) + "\"}}")
                .andExpect(status().isAccepted());

        var facts = applications.applicant(asked.applicationId());
        assertThat(facts.idDocument().number()).isEqualTo(number);
        assertThat(facts.phone()).isEqualTo("+8613911112222");
        var payee = Objects.requireNonNull(register.payees(List.of(id)).get(id));
        assertThat(payee.identifiers()).extracting("number").contains(number, "+8613911112222");
        assertThat(payee.taxId()).isEqualTo(number);
        assertThat(payee.payout()).isEqualTo(facts.payout());
        assertThat(round(asked).changed()).isEqualTo("idDocument,phone");
        var rows = database.sql("select * from application_former_facts")
                        .query()
                        .listOfRows() + ""
                + database.sql("select * from reverification_round").query().listOfRows()
                + database.sql("select details from audit_entry where subject_id = ?")
                        .param(id.value())
                        .query()
                        .listOfRows();
        assertThat(rows).doesNotContain(number).doesNotContain("13911112222");
        assertThat(database.sql("select count(*) from creator_former_payee where creator_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_preview_says_what_a_change_will_cause_and_changes_nothing() throws Exception {
        var asked = asked(expiring(), 5);

        http.perform(post(MINE + "/preview")
                        .with(me)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(renewal(today.plusYears(5))))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.effects", equalTo(List.of("DOCUMENT_REPLACED", "TAX_ID_REPLACED", "CHECKED_AGAIN"))));

        assertThat(state(asked.id())).isEqualTo(ReverificationState.WAITING);
    }

    @Test
    void who_came_of_age_accepts_the_agreement_in_the_own_name() throws Exception {
        var id = active(minor(today.minusYears(18).plusDays(10)), today.minusMonths(2));
        sweepOf(id);
        database.sql("update reverification_schedule set opens_on = ?, due_on = ? where creator_id = ?"
                        + " and reason = 'COMES_OF_AGE'")
                .params(today, today.plusDays(30), id.value())
                .update();
        var asked = asked(id, 30);
        mine().andExpect(jsonPath("$.due.toDo", equalTo(List.of("CONFIRM", "ACCEPT_AGREEMENT"))))
                .andExpect(jsonPath("$.due.agreementVersion").value("2026-01"));

        send("{\"confirmed\": true}")
                .andExpect(
                        jsonPath("$.errors[*].field", containsInAnyOrder("agreement.accepted", "agreement.version")));
        send("{\"confirmed\": true, \"agreement\": {\"version\": \"2020-01\", \"accepted\": true}}")
                .andExpect(jsonPath("$.errors[*].code", equalTo(List.of("NOT_CURRENT"))));

        assertThat(asked.reason()).isEqualTo(ReverificationReason.COMES_OF_AGE);
        assertThat(audited(
                        "AGREEMENT_ACCEPTED_IN_OWN_NAME", asked.applicationId().value()))
                .isZero();
    }

    @Test
    void officers_see_who_is_due_and_how_urgent_it_is() throws Exception {
        var asked = asked(-2);

        http.perform(get("/api/reverifications?due=OVERDUE&size=200").with(httpBasic("compliance", "greenroom")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(asked.id().value())))
                .andExpect(jsonPath("$.items[*].urgency", not(hasItem("SOON"))));
        http.perform(get("/api/reverifications?due=SOON&size=200").with(httpBasic("auditor", "greenroom")))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(asked.id().value()))));
        http.perform(get("/api/reverifications").with(httpBasic("finance", "greenroom")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/reverifications").with(me)).andExpect(status().isForbidden());
    }

    @Test
    void the_pages_show_the_entry_the_form_and_the_list_in_the_readers_language() throws Exception {
        asked(5);
        page("/me", creator).andExpect(content().string(containsString("href=\"/me/reverification\"")));
        page("/me/reverification", creator)
                .andExpect(content().string(containsString("Confirm and send")))
                .andExpect(content().string(not(containsString("??"))));
        page("/reverifications", "compliance")
                .andExpect(content().string(containsString("within 7 days")))
                .andExpect(content().string(not(containsString("??"))));
        http.perform(post("/me/reverification/preview")
                        .param("phone", "+8613900001111")
                        .with(user(accounts.find(creator).orElseThrow()))
                        .with(csrf()))
                .andExpect(content().string(containsString("new phone number")));
        http.perform(post("/me/reverification")
                        .param("confirmed", "true")
                        .with(user(accounts.find(creator).orElseThrow()))
                        .with(csrf()))
                .andExpect(status().isFound());
        page("/me/reverification", creator).andExpect(content().string(containsString("data-state=\"CHECKING\"")));
    }

    private ResultActions page(String path, String username) throws Exception {
        return http.perform(get(path)
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "en")
                        .with(user(accounts.find(username).orElseThrow())))
                .andExpect(status().isOk());
    }

    /** Active, with a document that expires in five days. */
    private CreatorId expiring() {
        var form = Forms.complete();
        ((ObjectNode) form.get("idDocument")).put("expiresOn", today.plusDays(5).toString());
        return active(form, today.minusDays(40));
    }

    private static String renewal(LocalDate expires) {
        return "{\"confirmed\": true, \"idDocument\": {\"type\": \"CN_RESIDENT_ID\", \"number\": \""
                + People.residentId(LocalDate.of(1995, 3, 14), 555_321) + "\", \"expiresOn\": \"" + expires + "\"}}";
    }

    private ResultActions mine() throws Exception {
        return http.perform(get(MINE).with(me)).andExpect(status().isOk());
    }

    private ResultActions send(String body) throws Exception {
        return http.perform(
                post(MINE).with(me).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
