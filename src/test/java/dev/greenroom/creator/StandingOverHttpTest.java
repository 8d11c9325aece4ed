package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class StandingOverHttpTest extends OutOfStandingTest {
    private static final String[] REASONS = {
        "many complaints", "to be looked at", "We are sisters.", "as the papers show", "Sold forged goods", "proven"
    };

    @Autowired
    AccountDirectory accounts;

    @Autowired
    DenyAppealWorker denial;

    @Test
    void a_suspended_creator_is_taken_back_by_another_officer_only() throws Exception {
        var id = active();
        var body = "{\"reason\": \"complaints\", \"reviewBy\": \"2030-01-31\"}";

        act("finance", id, "suspend", body).andExpect(status().isForbidden());
        act("compliance", id, "suspend", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("SUSPENDED"));
        act("compliance", id, "suspend", body).andExpect(status().isOk());
        act("compliance2", id, "suspend", body).andExpect(status().isConflict());
        me().andExpect(jsonPath("$.payable.reasons[0].code").value("SUSPENDED"))
                .andExpect(jsonPath("$.payable.reasons[0].appeal").value("SUSPENSION"))
                .andExpect(content().string(not(containsString("complaints"))));
        act("compliance", id, "reinstate", "{\"note\": \"fine\"}").andExpect(status().isConflict());
        act("compliance2", id, "reinstate", "{\"note\": \"fine\"}")
                .andExpect(jsonPath("$.status").value("ACTIVE"));
        act("compliance2", id, "reinstate", "{\"note\": \"fine\"}").andExpect(status().isConflict());
    }

    @Test
    void the_creator_reads_the_text_that_was_written_for_the_creator_and_never_the_note() throws Exception {
        var id = active();

        act(
                        "compliance",
                        id,
                        "hold",
                        """
                        {"code": "TAX_QUERY", "note": "looks invented", "reviewBy": "2030-01-31",
                         "owner": "compliance2", "creatorMessage": "Please bring your tax certificate."}
                        """)
                .andExpect(jsonPath("$.holds[0].owner").value("compliance2"));

        me().andExpect(jsonPath("$.payable.reasons[0].message").value("Please bring your tax certificate."))
                .andExpect(content().string(not(containsString("looks invented"))));
    }

    @Test
    void holds_due_for_review_are_listed_and_their_day_is_moved_with_a_note() throws Exception {
        var id = active();
        held(id, HoldCode.IDENTITY_DOUBT);
        database.sql("update creator_hold set review_by = ? where creator_id = ?")
                .params(LocalDate.parse("2026-01-01"), id.value())
                .update();
        var mine = "$.items[?(@.creatorId == '" + id + "')]";

        http.perform(get("/api/holds?due=true&code=IDENTITY_DOUBT&size=200").with(httpBasic("auditor", "greenroom")))
                .andExpect(jsonPath(mine + ".overdue").value(true));
        http.perform(get("/api/holds?due=2025-12-31&size=200").with(httpBasic("auditor", "greenroom")))
                .andExpect(jsonPath(mine).isEmpty());
        http.perform(get("/api/holds?due=soon").with(httpBasic("auditor", "greenroom")))
                .andExpect(status().isUnprocessableEntity());
        http.perform(get("/api/holds").with(login(creator))).andExpect(status().isForbidden());

        var later =
                "{\"code\": \"IDENTITY_DOUBT\", \"reviewBy\": \"2031-01-31\", \"note\": \"waiting for the bureau\"}";
        act("finance", id, "hold/extend", later).andExpect(status().isConflict());
        act("compliance", id, "hold/extend", later)
                .andExpect(jsonPath("$.holds[0].reviewBy").value("2031-01-31"));
        act("compliance", id, "hold/extend", later).andExpect(status().isConflict());
        assertThat(audited("CREATOR_HOLD_EXTENDED", id.value())).isEqualTo(1);
    }

    @Test
    void finance_reads_that_compliance_acted_on_a_creator_and_only_compliance_and_auditors_read_why() throws Exception {
        var id = active();
        complained(id);
        blacklisted(id, null);
        var paths = List.of("/api/creators/" + id, "/creators/" + id, "/api/creators/" + id + "/timeline");

        for (var path : paths) {
            assertThat(read(path, "finance"))
                    .as(path)
                    .contains("returned twice")
                    .doesNotContain(REASONS)
                    .doesNotContain("FRAUD_SUSPECTED", "Fraud suspected");
        }
        assertThat(read("/api/creators/" + id, "finance"))
                .contains("COMPLIANCE_REVIEW", "2030-01-31", "\"compliance\"");
        for (var reader : List.of("compliance", "auditor")) {
            assertThat(read("/api/creators/" + id, reader)).contains(REASONS).contains("FRAUD_SUSPECTED");
            assertThat(read("/creators/" + id, reader)).contains(REASONS);
        }
    }

    @Test
    void finance_is_told_no_reason_of_a_compliance_hold_by_lists_filters_or_what_makes_a_creator_payable()
            throws Exception {
        var id = active();
        complained(id);

        for (var path : List.of("/api/holds?size=200&code=", "/holds?code=")) {
            assertThat(read(path + "FRAUD_SUSPECTED", "finance")).doesNotContain(id.value());
            assertThat(read(path + "FRAUD_SUSPECTED", "compliance")).contains(id.value(), "to be looked at");
            assertThat(read(path + "SUSPENSION", "finance"))
                    .contains(id.value())
                    .doesNotContain("many complaints");
            assertThat(read(path + "COMPLIANCE_REVIEW", "finance")).doesNotContain(REASONS);
        }
        assertThat(read("/api/holds?size=200&code=COMPLIANCE_REVIEW", "finance"))
                .contains(id.value());
        assertThat(read("/api/creators/" + id + "/payable", "finance"))
                .contains("COMPLIANCE_REVIEW", "PAYMENT_QUERY")
                .doesNotContain("FRAUD_SUSPECTED");
        assertThat(read("/api/creators/" + id + "/payable", "auditor")).contains("FRAUD_SUSPECTED");
    }

    /** Everything that officers may write about a creator, and a hold of finance. */
    private void complained(CreatorId id) throws Exception {
        var body = "{\"reason\": \"many complaints\", \"reviewBy\": \"2030-01-31\"}";
        act("compliance", id, "suspend", body).andExpect(status().isOk());
        held(id, HoldCode.FRAUD_SUSPECTED);
        holds.hold(id, new NewHold(HoldCode.PAYMENT_QUERY, "returned twice", DAY, null, null), "finance");
        appeal("{\"against\": \"HOLD\", \"code\": \"FRAUD_SUSPECTED\", \"text\": \"We are sisters.\"}")
                .andExpect(status().isAccepted());
        var appeal = appeals.of(id).getFirst();
        decided(appeal, AppealDecision.DENY);
        denial.denyAppeal(new DenyAppealWorker.Input(appeal.id()));
    }

    private String read(String path, String username) throws Exception {
        return http.perform(get(path).with(reader(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void every_fault_of_a_blacklisting_is_told_at_once() throws Exception {
        var id = active();

        act(
                        "compliance",
                        id,
                        "blacklisting",
                        "{\"facts\": \" \", \"reason\": \"\", \"legalBasis\": \"law\", \"months\": 61}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.length()").value(3));
        act(
                        "compliance",
                        id,
                        "blacklisting",
                        "{\"facts\": \"card 6225 8814 1420 7430\", \"reason\": \"r\", \"legalBasis\": \"l\"}")
                .andExpect(jsonPath("$.errors.length()").value(2));
        act(
                        "finance",
                        id,
                        "blacklisting",
                        "{\"facts\": \"f\", \"reason\": \"r\", \"legalBasis\": \"l\", \"months\": 1}")
                .andExpect(status().isForbidden());
        assertThat(standing(id)).isEqualTo(CreatorStanding.ACTIVE);
    }

    @Test
    void an_appeal_is_the_creators_own_and_says_what_it_is_against() throws Exception {
        appeal("{\"against\": \"HOLD\", \"text\": \"why\"}").andExpect(status().isConflict());
        var id = active();
        held(id, HoldCode.PATTERN_ALERT);

        appeal("{\"against\": \"MOOD\", \"text\": \"\"}").andExpect(status().isUnprocessableEntity());
        appeal("{\"against\": \"HOLD\", \"code\": \"PATTERN_ALERT\", \"text\": \"why\"}")
                .andExpect(status().isConflict());
        appeal("{\"against\": \"HOLD\", \"text\": \"We are sisters.\"}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.code").value("COMPLIANCE_REVIEW"))
                .andExpect(jsonPath("$.state").value("OPEN"));
        appeal("{\"against\": \"HOLD\", \"text\": \"And cousins.\"}").andExpect(status().isConflict());
        http.perform(get("/api/me/appeals").with(login(creator)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(content().string(not(containsString("decidedBy"))));
        http.perform(get("/me/appeals").with(reader(creator))).andExpect(status().isOk());
    }

    @Test
    void a_creator_leaves_when_nothing_is_open_and_may_apply_again() throws Exception {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        leave("{\"confirm\": false}").andExpect(status().isUnprocessableEntity());
        leave("{\"confirm\": true}").andExpect(status().isConflict());
        releases.release(id, List.of(HoldCode.Family.COMPLIANCE), null, "settled", "compliance2");
        payout(id, "HELD");
        leave("{\"confirm\": true}").andExpect(status().isConflict());
        database.sql("update payout set status = 'SETTLED' where creator_id = ?")
                .param(id.value())
                .update();

        leave("{\"confirm\": true}").andExpect(status().isNoContent());

        assertThat(standing(id)).isEqualTo(CreatorStanding.LEFT);
        me().andExpect(jsonPath("$.status").value("LEFT"));
        assertThat(applicant()).isNotNull();
    }

    @Test
    void staff_see_the_creator_with_what_stands_against_payment() throws Exception {
        var id = active();
        held(id, HoldCode.SCREENING_HIT);
        blacklisted(id, 12);
        appealDesk.appeal(creator, Against.BLACKLISTING, null, "It was not me.");

        for (var user : new String[] {"compliance", "finance", "auditor"}) {
            var page = http.perform(get("/creators/" + id).with(reader(user)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(List.of("forged goods", "It was not me."))
                    .as(user)
                    .allMatch(text -> page.contains(text) != user.equals("finance"));
            http.perform(get("/creators?held=true").with(reader(user)))
                    .andExpect(content().string(containsString(id.value())));
            http.perform(get("/holds").with(reader(user))).andExpect(status().isOk());
        }
        http.perform(get("/creators/" + id).with(reader("coach"))).andExpect(status().isForbidden());
        http.perform(get("/me/appeals").with(reader(creator)))
                .andExpect(content().string(containsString("forged goods")))
                .andExpect(content().string(not(containsString("Case 2026-117"))));
    }

    /** Somebody at the pages. */
    private RequestPostProcessor reader(String username) throws Exception {
        if (username.equals(creator)) {
            login(creator);
        }
        return user(accounts.loadUserByUsername(username));
    }

    private void payout(CreatorId id, String status) {
        database.sql(
                        "insert into payout (id, end_to_end_id, creator_id, week, reissue, status, accrued, gross, withheld,"
                                + " net, currency, in_batch, version, created_at, changed_at)"
                                + " values (?, ?, ?, '2026-W30', 0, ?, false, 1, 0, 1, 'CNY', false, 0, now(), now())")
                .params("pay_" + id.value().substring(4), id.value().substring(4), id.value(), status)
                .update();
    }

    private ResultActions me() throws Exception {
        return http.perform(get("/api/me").with(login(creator)));
    }

    private ResultActions appeal(String body) throws Exception {
        return http.perform(post("/api/me/appeals")
                .with(login(creator))
                .contentType("application/json")
                .content(body));
    }

    private ResultActions leave(String body) throws Exception {
        return http.perform(post("/api/me/leave")
                .with(login(creator))
                .contentType("application/json")
                .content(body));
    }

    private ResultActions act(String officer, CreatorId id, String act, String body) throws Exception {
        return http.perform(post("/api/creators/" + id + "/" + act)
                .with(httpBasic(officer, "greenroom"))
                .contentType("application/json")
                .content(body));
    }
}
