package dev.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class AccessTest extends DatabaseTest {
    private static final String PASSWORD = "correct horse";

    @Autowired
    MockMvc http;

    @Autowired
    AccountDirectory accounts;

    @Test
    void a_creator_registers_and_may_log_in_at_once_with_the_email_in_any_case() throws Exception {
        var email = "Li." + UUID.randomUUID() + "@Example.com";

        register(email, PASSWORD, "zh").andExpect(status().isCreated());

        http.perform(get("/api/staff").with(httpBasic(email.toUpperCase(java.util.Locale.ROOT), PASSWORD)))
                .andExpect(status().isForbidden());
        assertThat(accounts.find(email).orElseThrow().roles()).containsExactly(Role.CREATOR);
    }

    @Test
    void every_fault_of_a_registration_is_told_at_once() throws Exception {
        register("not an address", "short", "de")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath(
                        "$.errors[*].code", containsInAnyOrder("INVALID_EMAIL", "TOO_SHORT", "UNKNOWN_VALUE")));
        json(post("/api/accounts"), "{\"email\": 1, \"colour\": \"red\", \"locale\": null}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].code", containsInAnyOrder("WRONG_TYPE", "UNKNOWN_FIELD", "MISSING", "MISSING")));
    }

    @Test
    void an_address_has_one_account() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        register(email, PASSWORD, "en").andExpect(status().isCreated());

        register(email, PASSWORD, "en")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("TAKEN"));
    }

    @Test
    void a_password_of_128_characters_counts_to_its_end() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        var password = "密".repeat(127);
        register(email, password + "a", "zh").andExpect(status().isCreated());

        http.perform(get("/api/nothing").with(httpBasic(email, password + "b"))).andExpect(status().isUnauthorized());
        http.perform(get("/api/nothing").with(httpBasic(email, password + "a"))).andExpect(status().isNotFound());
    }

    @Test
    void without_login_the_api_answers_401_and_pages_lead_to_the_login() throws Exception {
        http.perform(get("/api/staff"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(get("/tasks").accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/login")));
    }

    @Test
    void without_the_role_the_api_answers_403() throws Exception {
        http.perform(get("/api/staff").with(httpBasic("finance", Demo.PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(get("/api/audit/verify").with(httpBasic("auditor", Demo.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true));
    }

    @Test
    void an_unknown_call_is_404_and_a_wrong_method_405() throws Exception {
        http.perform(get("/api/nothing").with(httpBasic("admin", Demo.PASSWORD)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(post("/api/audit").with(httpBasic("auditor", Demo.PASSWORD)))
                .andExpect(status().isMethodNotAllowed());
        http.perform(post("/api/accounts").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void broken_json_is_422_and_ten_megabytes_are_413() throws Exception {
        json(post("/api/accounts"), "{\"email\": ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("MALFORMED"));
        json(post("/api/accounts"), "{\"email\": \"a@example.com\", \"email\": \"b@example.com\"}")
                .andExpect(status().isUnprocessableEntity());
        json(post("/api/accounts"), "x".repeat(10 * 1024 * 1024)).andExpect(status().isPayloadTooLarge());
    }

    @Test
    void a_parameter_that_no_database_keeps_is_400() throws Exception {
        http.perform(get("/api/audit").param("subject", "a\0b").with(httpBasic("auditor", Demo.PASSWORD)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void everybody_begins_where_the_own_work_is() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        register(email, PASSWORD, "en");

        http.perform(formLogin().user(email).password(PASSWORD)).andExpect(redirectedUrl("/me"));
        http.perform(formLogin().user("coach").password(Demo.PASSWORD)).andExpect(redirectedUrl("/tasks"));
        http.perform(formLogin().user("auditor").password(Demo.PASSWORD)).andExpect(redirectedUrl("/audit"));
        http.perform(formLogin().user("admin").password(Demo.PASSWORD)).andExpect(redirectedUrl("/staff"));
        http.perform(get("/").session(loggedIn("compliance"))).andExpect(redirectedUrl("/compliance"));
        http.perform(formLogin().user("coach").password("wrong")).andExpect(redirectedUrl("/login?error"));
        http.perform(post("/login").param("username", "coach").param("password", Demo.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_page_may_call_the_api_with_its_session_and_its_token_only() throws Exception {
        var session = loggedIn("admin");

        http.perform(get("/api/staff").session(session)).andExpect(status().isOk());
        json(post("/api/staff").session(session), "{}").andExpect(status().isForbidden());
        json(post("/api/staff").session(session).with(csrf()), "{}").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void an_administrator_adds_staff_changes_roles_and_shuts_an_account_out_of_its_open_session() throws Exception {
        var username = "zoe-" + UUID.randomUUID();
        asAdmin(
                        post("/api/staff"),
                        "{\"username\": \"%s\", \"password\": \"%s\", \"roles\": [\"COACH\"]}"
                                .formatted(username, Demo.PASSWORD))
                .andExpect(status().isCreated());
        assertThat(accounts.groupsOf(username)).containsExactly("coach");
        var session = loggedIn(username);
        http.perform(get("/api/nothing").session(session)).andExpect(status().isNotFound());

        asAdmin(patch("/api/staff/" + username), "{\"roles\": [\"NETWORK_MANAGER\"], \"agencyId\": \"agy_x\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agencyId").value("agy_x"));
        assertThat(accounts.groupsOf(username)).containsExactly("network-agy_x");

        asAdmin(patch("/api/staff/" + username), "{\"enabled\": false}").andExpect(status().isOk());
        assertThat(accounts.groupsOf(username)).isEmpty();
        http.perform(get("/api/nothing").session(session)).andExpect(status().isUnauthorized());
        http.perform(get("/api/nothing").with(httpBasic(username, Demo.PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void faults_of_a_staff_account_are_told_at_once() throws Exception {
        asAdmin(
                        post("/api/staff"),
                        "{\"username\": \"A B\", \"password\": \"x\", \"roles\": [\"AUDITOR\", \"CREATOR\"], \"agencyId\": \"agy_x\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].code",
                        containsInAnyOrder(
                                "INVALID_USERNAME", "TOO_SHORT", "AUDITOR_ALONE", "NOT_STAFF", "NOT_ALLOWED")));
        asAdmin(post("/api/staff"), "{\"username\": \"coach\", \"password\": \"longenough\", \"roles\": [\"COACH\"]}")
                .andExpect(jsonPath("$.errors[0].code").value("TAKEN"));
        asAdmin(patch("/api/staff/nobody"), "{}").andExpect(status().isNotFound());
        asAdmin(patch("/api/staff/admin"), "{\"enabled\": false}").andExpect(status().isConflict());
    }

    @Test
    void guessing_a_password_is_slowed_down() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        register(email, PASSWORD, "en");
        for (int guess = 0; guess < 20; guess++) {
            http.perform(get("/api/nothing").with(httpBasic(email, "guess-" + guess)))
                    .andExpect(status().isUnauthorized());
        }

        http.perform(get("/api/nothing").with(httpBasic(email, PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void pages_run_no_scripts_but_our_own_and_sit_in_no_frame() throws Exception {
        http.perform(get("/login").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    private MockHttpSession loggedIn(String username) throws Exception {
        var session = http.perform(formLogin().user(username).password(Demo.PASSWORD))
                .andReturn()
                .getRequest()
                .getSession(false);
        return (MockHttpSession) session;
    }

    private ResultActions register(String email, String password, String locale) throws Exception {
        return json(
                post("/api/accounts"),
                "{\"email\": \"%s\", \"password\": \"%s\", \"locale\": \"%s\"}".formatted(email, password, locale));
    }

    private ResultActions asAdmin(MockHttpServletRequestBuilder call, String body) throws Exception {
        return json(call.with(httpBasic("admin", Demo.PASSWORD)), body);
    }

    private ResultActions json(MockHttpServletRequestBuilder call, String body) throws Exception {
        return http.perform(call.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
