package dev.greenroom.tax;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.DelegationDesk;
import dev.greenroom.access.DelegationDesk.NewDelegation;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.access.StaffDesk.NewStaff;
import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.reference.Times;
import dev.greenroom.testing.OnboardingTest;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Two people decide about tax, and who acts by the role of the first is not the second. */
class LentRoleTest extends OnboardingTest {
    private static final String PASSWORD = "correct horse";
    private static final String CLAIM =
            "{\"country\": \"FR\", \"rate\": 0.05, \"validFrom\": \"2026-01-01\", \"validTo\": \"2026-12-31\", \"document\": \"NR-1/26\"}";

    @Autowired
    private StaffDesk staff;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private DelegationDesk delegations;

    @Autowired
    private ActivateCreatorWorker activation;

    @Autowired
    private Clock clock;

    @Test
    void a_treaty_claim_is_not_approved_by_the_role_of_who_entered_it() throws Exception {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        lend(Role.COMPLIANCE, holder, delegate);
        var claims = creatorPath() + "/treaty-claims";

        var own = id(send(claims, holder, CLAIM));
        send(claims + "/" + own + "/approve", delegate, "{}").andExpect(status().isConflict());
        send(claims + "/" + own + "/approve", member(Role.COMPLIANCE), "{}").andExpect(status().isOk());

        var forHolder = id(send(claims, delegate, CLAIM));
        send(claims + "/" + forHolder + "/approve", holder, "{}").andExpect(status().isConflict());
        send(claims + "/" + forHolder + "/approve", delegate, "{}").andExpect(status().isConflict());
    }

    @Test
    void income_from_abroad_is_not_approved_by_the_role_of_who_decided_it() throws Exception {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        lend(Role.COMPLIANCE, holder, delegate);
        var source = creatorPath() + "/income-source";

        send(source, delegate, "{\"source\": \"ABROAD\", \"reason\": \"Streams from Lyon\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.source").value("CHINA"))
                .andExpect(jsonPath("$.sources[0].status").value("PENDING"));
        send(source + "/approve", holder, "{}").andExpect(status().isConflict());
        send(source + "/approve", delegate, "{}").andExpect(status().isConflict());
        send(source + "/approve", member(Role.COMPLIANCE), "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.source").value("ABROAD"));
    }

    @Test
    void a_version_of_a_rule_is_not_approved_by_the_role_of_who_drafted_it() throws Exception {
        var holder = member(Role.FINANCE, Role.FINANCE_APPROVER);
        var delegate = member(Role.COACH);
        lend(Role.FINANCE_APPROVER, holder, delegate);
        var version = id(
                send(
                        "/api/tax/rules",
                        holder,
                        """
                {"rule": "INCOME_NET_OF_VAT", "version": "LENT", "validFrom": "2045-01-01", "validTo": null, "source": "An announcement",
                 "mark": "C", "reason": "The law changed", "values": {"applies": true}}"""));
        try {
            send("/api/tax/rules/" + version + "/approve", delegate, "{}")
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.detail").value(containsString("cannot approve")));
        } finally {
            database.sql("delete from tax_rule where version = 'LENT'").update();
        }
    }

    private String creatorPath() {
        return "/api/creators/"
                + activation
                        .activateCreator(new ActivateCreatorWorker.Input(applicant()))
                        .creatorId();
    }

    private String member(Role... roles) {
        var username = "m-" + UUID.randomUUID();
        staff.add(new NewStaff(username, PASSWORD, Arrays.asList(roles), null), "admin");
        return username;
    }

    private void lend(Role role, String holder, String delegate) {
        var today = Times.today(clock);
        delegations.delegate(
                new NewDelegation(holder, delegate, role, today, today.plusDays(6), "on leave"),
                accounts.find(holder).orElseThrow());
    }

    private ResultActions send(String path, String by, String body) throws Exception {
        return http.perform(
                post(path).contentType("application/json").content(body).with(httpBasic(by, PASSWORD)));
    }

    private static String id(ResultActions answer) throws Exception {
        var body =
                answer.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        return JsonPath.read(body, "$.id");
    }
}
