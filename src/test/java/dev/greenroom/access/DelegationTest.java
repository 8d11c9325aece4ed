package dev.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.StaffDesk.NewStaff;
import dev.greenroom.access.StaffDesk.StaffChange;
import dev.greenroom.reference.Times;
import dev.greenroom.testing.OnboardingTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Roles lent from day to day, as people lend them over HTTP. */
class DelegationTest extends OnboardingTest {
    private static final String PASSWORD = "correct horse";

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private Delegations delegations;

    @Autowired
    private StaffDesk staff;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    private String holder = "";
    private String delegate = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void people() {
        holder = member(Role.COMPLIANCE, null);
        delegate = member(Role.COACH, null);
        today = Times.today(clock);
    }

    @Test
    void the_delegate_has_the_roles_groups_and_calls_from_the_first_day_until_it_is_ended() throws Exception {
        http.perform(get("/api/applications").with(httpBasic(delegate, PASSWORD)))
                .andExpect(status().isForbidden());

        var id = id(lend(holder, body()).andExpect(status().isCreated()));

        assertThat(accounts.groupsOf(delegate)).containsExactlyInAnyOrder("coach", "compliance");
        http.perform(get("/api/applications").with(httpBasic(delegate, PASSWORD)))
                .andExpect(status().isOk());
        assertThat(accounts.find(delegate).orElseThrow().roles()).containsExactly(Role.COACH);
        assertThat(audited("ROLE_DELEGATED", holder)).isOne();

        end(member(Role.COMPLIANCE, null), id).andExpect(status().isNotFound());
        end(holder, id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.endedBy").value(holder));
        end(holder, id).andExpect(status().isConflict());
        assertThat(accounts.groupsOf(delegate)).containsExactly("coach");
        http.perform(get("/api/applications").with(httpBasic(delegate, PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void it_runs_from_its_first_to_its_last_day() {
        assertThat(mandatesAfter(today.plusDays(1), today.plusDays(2), today)).isEmpty();
        assertThat(mandatesAfter(today, today.plusDays(2), today.plusDays(2))).hasSize(1);
        assertThat(mandatesAfter(today, today.plusDays(2), today.plusDays(3))).isEmpty();
    }

    @Test
    void it_is_worth_nothing_once_the_holder_has_lost_the_role_or_the_account() throws Exception {
        lend(holder, body()).andExpect(status().isCreated());
        staff.change(holder, new StaffChange(null, null, false, null), "admin");
        assertThat(accounts.groupsOf(delegate)).containsExactly("coach");

        staff.change(holder, new StaffChange(List.of(Role.FINANCE), null, true, null), "admin");
        assertThat(accounts.groupsOf(delegate)).containsExactly("coach");
    }

    @Test
    void every_fault_of_a_delegation_is_told_at_once() throws Exception {
        lend(
                        holder,
                        body().put("role", "FINANCE")
                                .put("to", "nobody")
                                .put("from", today.minusDays(1).toString())
                                .put("until", today.plusDays(90).toString())
                                .put("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].code", containsInAnyOrder("NOT_HELD", "UNKNOWN", "PAST", "TOO_LONG", "MISSING")));
        rejected(holder, body().put("until", today.minusDays(1).toString()), "BEFORE_START");
        rejected(holder, body().put("to", holder), "SELF");
        rejected(holder, body().put("reason", "see 110101199003077715"), "PERSONAL_NUMBER");
        rejected(holder, body().put("to", "auditor"), "AUDITOR_ALONE");
        rejected(holder, body().put("to", creatorLogin()), "UNKNOWN");
        rejected(holder, body().put("holder", "compliance"), "NOT_ALLOWED");
        rejected("admin", body().put("role", "ADMIN"), "NOT_DELEGABLE");
        rejected("admin", body().put("holder", "auditor").put("role", "AUDITOR"), "NOT_DELEGABLE");
        rejected("admin", body().put("holder", holder).put("to", "admin"), "SELF");
    }

    @Test
    void ninety_days_are_the_most_and_the_same_days_are_not_lent_twice() throws Exception {
        lend(holder, body().put("until", today.plusDays(89).toString())).andExpect(status().isCreated());
        lend(holder, body()).andExpect(status().isConflict());
    }

    @Test
    void what_was_delegated_is_not_delegated_on() throws Exception {
        lend(holder, body()).andExpect(status().isCreated());

        rejected(delegate, body().put("to", member(Role.COACH, null)), "DELEGATED");
    }

    @Test
    void an_administrator_delegates_for_somebody_who_is_away() throws Exception {
        lend("admin", body().put("holder", holder))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.holder").value(holder))
                .andExpect(jsonPath("$.createdBy").value("admin"));
        assertThat(accounts.groupsOf(delegate)).contains("compliance");
        http.perform(get("/api/delegations").with(httpBasic(delegate, PASSWORD)))
                .andExpect(jsonPath("$.total").value(1));
        http.perform(get("/api/delegations").with(httpBasic(member(Role.COACH, null), PASSWORD)))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void an_agencys_role_stays_in_the_agency() throws Exception {
        var manager = member(Role.NETWORK_MANAGER, "agy_one");
        var body = body().put("role", "NETWORK_MANAGER");

        rejected(manager, body, "OTHER_AGENCY");
        rejected(manager, body.put("to", member(Role.NETWORK_MANAGER, "agy_two")), "OTHER_AGENCY");
        lend(manager, body.put("to", member(Role.NETWORK_MANAGER, "agy_one"))).andExpect(status().isCreated());
    }

    private List<Mandate> mandatesAfter(LocalDate from, LocalDate until, LocalDate day) {
        var other = member(Role.COMPLIANCE, null);
        var to = member(Role.COACH, null);
        delegations.add(new Delegation(
                dev.greenroom.reference.DelegationId.next(),
                other,
                to,
                Role.COMPLIANCE,
                from,
                until,
                "leave",
                other,
                Times.now(clock),
                null,
                null));
        return delegations.mandates(to, null, day);
    }

    private void rejected(String by, ObjectNode body, String code) throws Exception {
        lend(by, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    private ObjectNode body() {
        return json.createObjectNode()
                .put("to", delegate)
                .put("role", "COMPLIANCE")
                .put("from", today.toString())
                .put("until", today.plusDays(6).toString())
                .put("reason", "on leave");
    }

    private ResultActions lend(String by, ObjectNode body) throws Exception {
        return http.perform(post("/api/delegations")
                .contentType("application/json")
                .content(body.toString())
                .with(httpBasic(by, passwordOf(by))));
    }

    private ResultActions end(String by, String id) throws Exception {
        return http.perform(post("/api/delegations/" + id + "/end").with(httpBasic(by, passwordOf(by))));
    }

    private static String passwordOf(String username) {
        return username.equals("admin") ? Demo.PASSWORD : PASSWORD;
    }

    private String id(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString())
                .get("id")
                .asText();
    }

    private String creatorLogin() throws Exception {
        login(creator);
        return creator;
    }

    private String member(Role role, @Nullable String agencyId) {
        var username = "d-" + UUID.randomUUID();
        staff.add(new NewStaff(username, PASSWORD, List.of(role), agencyId), "admin");
        return username;
    }
}
