package dev.greenroom.application.web;

import static dev.greenroom.application.Forms.complete;
import static dev.greenroom.application.Forms.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.greenroom.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class ApplicationApiTest extends DatabaseTest {
    private static final String PASSWORD = "a long enough password";

    private final String creator = someone();

    @Autowired
    private MockMvc http;

    @BeforeEach
    void register() throws Exception {
        http.perform(post("/api/accounts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"%s\",\"password\":\"%s\",\"locale\":\"fr\"}"
                                .formatted(creator, PASSWORD)))
                .andExpect(status().isCreated());
    }

    @Test
    void an_empty_draft_has_every_field_and_can_be_put_back() throws Exception {
        var empty = mine(get("/api/application"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.legalName").isEmpty())
                .andExpect(jsonPath("$.accounts").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();

        save(empty).andExpect(status().isOk());
        mine(post("/api/application/submit"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", hasItems("legalName", "payout", "consents")));
    }

    @Test
    void saving_tells_what_submitting_would_say_and_submitting_is_accepted_once() throws Exception {
        var form = complete();
        form.put("nationality", "ZZ");
        save(form.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.application.nationality").value("ZZ"))
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("nationality")));

        save(complete().toString()).andExpect(status().isOk()).andExpect(jsonPath("$.errors", empty()));
        mine(post("/api/application/submit"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.status").value("SUBMITTED"))
                .andExpect(jsonPath("$.applicationId").isNotEmpty());
        mine(post("/api/application/submit")).andExpect(status().isConflict());
        mine(post("/api/application/withdraw")).andExpect(status().isAccepted());
        mine(post("/api/application/withdraw")).andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "{\"legalName\":7}",
                "{\"shoeSize\":43}",
                "{\"accounts\":{}}",
                "{\"accounts\":[null]}",
                "{\"tax\":[]}",
                "{\"tax\":{\"agencyFilingConsent\":\"yes\"}}",
                "{\"legalName\":\"a\",\"legalName\":\"b\"}",
                "{\"legalName\":\"\\ud800\"}",
                "{\"accounts\":[{\"followers\":1e99}]}"
            })
    void a_body_of_another_shape_is_refused_and_nothing_stored(String body) throws Exception {
        save(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors").isNotEmpty());
        mine(get("/api/application")).andExpect(jsonPath("$.legalName").isEmpty());
    }

    @Test
    void officers_and_auditors_see_the_case_with_identifiers_masked_and_drafts_not_at_all() throws Exception {
        var form = complete();
        save(form.toString());
        var id = JsonPath.<String>read(
                mine(post("/api/application/submit")).andReturn().getResponse().getContentAsString(),
                "$.applicationId");

        for (String reader : new String[] {"compliance", "auditor"}) {
            var seen = staff(reader, get("/api/applications/" + id))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.id").value(id))
                    .andExpect(
                            jsonPath("$.stageName").value(form.get("stageName").asText()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(seen)
                    .doesNotContain(form.get("idDocument").get("number").asText())
                    .doesNotContain(form.get("phone").asText())
                    .doesNotContain(form.get("payout").get("account").asText());
        }
        staff("compliance", get("/api/applications?status=SUBMITTED&size=200"))
                .andExpect(jsonPath("$.items[*].id", hasItems(id)))
                .andExpect(jsonPath("$.page").value(0));
        staff("compliance", get("/api/applications?status=DRAFT"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void filters_that_mean_nothing_are_told_and_others_are_kept_out() throws Exception {
        staff("compliance", get("/api/applications?status=NICE&risk=SOME&hub=LONDON&page=-1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("status", "risk", "hub", "page")));
        staff("compliance", get("/api/applications/app_nobody")).andExpect(status().isNotFound());
        staff("compliance", get("/api/applications/nonsense")).andExpect(status().isNotFound());
        staff("finance", get("/api/applications")).andExpect(status().isForbidden());
        mine(get("/api/applications")).andExpect(status().isForbidden());
        staff("compliance", get("/api/application")).andExpect(status().isForbidden());
        http.perform(get("/api/application")).andExpect(status().isUnauthorized());
    }

    @Test
    void what_is_not_asked_is_empty_and_cannot_be_answered() throws Exception {
        mine(get("/api/me/information")).andExpect(status().isOk()).andExpect(jsonPath("$.questions", empty()));
        mine(get("/api/me/agreement")).andExpect(status().isOk());
        mine(json(post("/api/me/information"), "{\"answers\":[]}")).andExpect(status().isConflict());
        mine(json(post("/api/me/agreement"), "{\"version\":\"2026-01\",\"accepted\":true}"))
                .andExpect(status().isConflict());
        mine(json(post("/api/me/agreement"), "{\"version\":1}")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void reference_data_is_public_and_speaks_the_reader_s_language() throws Exception {
        http.perform(get("/api/reference/subject-areas").header("Accept-Language", "fr"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(20))
                .andExpect(jsonPath("$[0].code").value("ELECTRONICS"))
                .andExpect(jsonPath("$[0].name").value("Électronique"))
                .andExpect(jsonPath("$[0].version").isNotEmpty());
        http.perform(get("/api/reference/secrets")).andExpect(status().isNotFound());
    }

    private ResultActions save(String body) throws Exception {
        return mine(json(put("/api/application"), body));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions mine(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(creator, PASSWORD)));
    }

    private ResultActions staff(String username, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(username, "greenroom")));
    }
}
