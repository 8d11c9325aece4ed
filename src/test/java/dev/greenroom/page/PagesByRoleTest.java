package dev.greenroom.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Registration;
import dev.greenroom.access.Role;
import dev.greenroom.testing.DatabaseTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class PagesByRoleTest extends DatabaseTest {
    private static final List<String> PAGES = List.of(
            "/me",
            "/tasks",
            "/cases",
            "/alerts",
            "/creators",
            "/holds",
            "/reverifications",
            "/runs",
            "/runs/2026-W20",
            "/statements",
            "/ledger",
            "/tax/rules",
            "/tax/what-if",
            "/screening",
            "/audit",
            "/audit/four-eyes",
            "/compliance",
            "/staff");

    private static final String CREATOR = "pages@example.org";

    @Autowired
    private MockMvc web;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private Registration registration;

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of(Role.CREATOR, Set.of("/me")),
                Arguments.of(
                        Role.COMPLIANCE,
                        Set.of(
                                "/compliance",
                                "/tasks",
                                "/cases",
                                "/alerts",
                                "/creators",
                                "/holds",
                                "/reverifications",
                                "/screening")),
                Arguments.of(Role.COACH, Set.of("/tasks")),
                Arguments.of(Role.NETWORK_MANAGER, Set.of("/tasks")),
                Arguments.of(
                        Role.FINANCE,
                        Set.of(
                                "/tasks",
                                "/creators",
                                "/holds",
                                "/runs",
                                "/runs/2026-W20",
                                "/statements",
                                "/ledger",
                                "/tax/rules",
                                "/tax/what-if")),
                Arguments.of(
                        Role.FINANCE_APPROVER,
                        Set.of("/tasks", "/runs", "/runs/2026-W20", "/statements", "/tax/rules", "/tax/what-if")),
                Arguments.of(
                        Role.AUDITOR,
                        Set.of(
                                "/tasks",
                                "/cases",
                                "/alerts",
                                "/creators",
                                "/holds",
                                "/reverifications",
                                "/runs",
                                "/runs/2026-W20",
                                "/statements",
                                "/ledger",
                                "/tax/rules",
                                "/tax/what-if",
                                "/screening",
                                "/compliance",
                                "/audit/four-eyes",
                                "/audit")),
                Arguments.of(Role.ADMIN, Set.of("/tasks", "/screening", "/staff")));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void each_role_opens_its_own_pages_and_no_others(Role role, Set<String> own) throws Exception {
        for (var page : PAGES) {
            var status = open(page, actor(role)).getStatus();
            if (own.contains(page)) {
                assertThat(status).as(role + " " + page).isIn(200, 302);
            } else {
                assertThat(status).as(role + " " + page).isEqualTo(403);
            }
        }
    }

    @Test
    void a_creator_reads_every_page_of_the_own_case_before_applying() throws Exception {
        for (var page : List.of(
                "/me",
                "/me/training",
                "/me/offers",
                "/me/earnings",
                "/me/statements",
                "/me/payout",
                "/me/reverification")) {
            var answer = open(page, actor(Role.CREATOR));
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(page).contains("我的进度").doesNotContain("??");
        }
    }

    @Test
    void what_is_not_there_and_what_is_not_yours_look_the_same() throws Exception {
        for (var page :
                List.of("/cases/app_nobody", "/alerts/alt_nobody", "/tasks/1", "/diagrams/nothing.bpmn", "/nowhere")) {
            assertThat(open(page, actor(Role.COMPLIANCE)).getStatus()).as(page).isEqualTo(404);
        }
        for (var page : List.of("/cases/app_nobody", "/tasks/1")) {
            assertThat(open(page, actor(Role.COACH)).getStatus()).as(page).isEqualTo(404);
        }
    }

    @Test
    void a_post_without_its_token_changes_nothing() throws Exception {
        var answer = web.perform(post("/apply/withdraw").with(user(actor(Role.CREATOR))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void a_stranger_is_asked_to_log_in() throws Exception {
        var answer =
                web.perform(get("/me").accept(MediaType.TEXT_HTML)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/login");
    }

    private MockHttpServletResponse open(String page, Actor actor) throws Exception {
        return web.perform(get(page).accept(MediaType.TEXT_HTML).with(user(actor)))
                .andReturn()
                .getResponse();
    }

    /** A real account: a session of nobody's account is ended. */
    private Actor actor(Role role) {
        var username =
                switch (role) {
                    case CREATOR -> creator();
                    case FINANCE_APPROVER -> "approver";
                    case NETWORK_MANAGER -> "network";
                    default -> role.name().toLowerCase(Locale.ROOT);
                };
        return accounts.find(username).orElseThrow();
    }

    private String creator() {
        if (accounts.find(CREATOR).isEmpty()) {
            registration.register(new Registration.NewCreator(CREATOR, "a long enough password", "zh"));
        }
        return CREATOR;
    }
}
