package dev.greenroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.DelegationDesk;
import dev.greenroom.access.DelegationDesk.NewDelegation;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.access.StaffDesk.NewStaff;
import dev.greenroom.access.StaffDesk.StaffChange;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.conflict.ConflictDesk.Declaration;
import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.reference.Times;
import dev.greenroom.testing.OnboardingTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Four eyes over all kinds of tasks, as the listeners judge: the real policies and the real database, no engine. */
class FourEyesTest extends OnboardingTest {
    private static final AtomicLong KEYS = new AtomicLong(7_000_000);
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final String PASSWORD = "correct horse";

    @Autowired
    private Worklist worklist;

    @Autowired
    private ConflictDesk conflicts;

    @Autowired
    private DelegationDesk delegations;

    @Autowired
    private StaffDesk staff;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private ActivateCreatorWorker activation;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Test
    void who_is_related_to_an_applicant_takes_no_task_about_that_person_until_another_administrator_ends_it() {
        var officer = member(Role.COMPLIANCE);
        var id = applicant();
        var relation = conflicts.declare(officer, to(id), officer);

        for (var element : List.of("ReviewApplication", "SecondReview")) {
            var task = task(element, "compliance", "applicationId", id.value());
            assertThat(refusal(claim(task, officer))).contains("declared relation");
            assertThat(claim(task, member(Role.COMPLIANCE))).isInstanceOf(Judgement.Allowed.class);
        }
        var coach = member(Role.COACH);
        conflicts.declare(coach, to(id), "admin");
        var milestone = task("AssessMilestone", "coach", "applicationId", id.value());
        assertThat(refusal(claim(milestone, coach))).contains("declared relation");

        conflicts.end(relation.id(), "moved away years ago", "admin");
        assertThat(claim(task("ReviewApplication", "compliance", "applicationId", id.value()), officer))
                .isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void a_relation_declared_after_the_claim_stops_the_answer() {
        var officer = member(Role.COMPLIANCE);
        var id = applicant();
        vetted(id);
        var task = task("ReviewApplication", "compliance", "applicationId", id.value());
        assertThat(claim(task, officer)).isInstanceOf(Judgement.Allowed.class);

        conflicts.declare(officer, to(id), officer);

        assertThat(refusal(complete(task, officer, Map.of("decision", "APPROVE"))))
                .contains("declared relation");
    }

    @Test
    void who_is_related_to_a_creator_lets_no_run_batch_or_payout_go_that_pays_that_creator() {
        var approver = member(Role.FINANCE_APPROVER);
        var finance = member(Role.FINANCE);
        var paid = applicant();
        var creatorId = creator(paid);
        var week = week();
        run(week, "IN_REVIEW", creatorId);
        var batch = batch(week, creatorId, "READY");
        var otherWeek = week();
        run(otherWeek, "IN_REVIEW", creator(anotherApplicant()));

        conflicts.declare(approver, new Declaration(null, creatorId.value(), "brother", null), approver);
        conflicts.declare(finance, to(paid), finance);

        assertThat(refusal(claim(task("ApproveBonusRun", "finance-approver", "week", week), approver)))
                .contains("declared relation");
        assertThat(refusal(claim(task("ReviewBonusRun", "finance", "week", week), finance)))
                .contains("declared relation");
        assertThat(refusal(claim(task("ReleasePaymentBatch", "finance-approver", "batchId", batch.id()), approver)))
                .contains("declared relation");
        assertThat(refusal(claim(task("ResolvePayout", "finance", "payoutId", batch.payout()), finance)))
                .contains("declared relation");
        assertThat(claim(task("ApproveBonusRun", "finance-approver", "week", otherWeek), approver))
                .isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void who_let_a_creator_in_does_not_approve_or_release_the_first_payment_but_may_the_next() {
        var both = member(Role.COMPLIANCE, Role.FINANCE_APPROVER);
        var id = applicant();
        vetted(id);
        var creatorId = creator(id);
        var review = task("ReviewApplication", "compliance", "applicationId", id.value());
        claim(review, both);
        assertThat(complete(review, both, Map.of("decision", "APPROVE", "reason", "papers seen")))
                .isInstanceOf(Judgement.Allowed.class);
        var first = week();
        run(first, "IN_REVIEW", creatorId);
        var batch = batch(first, creatorId, "READY");

        var approval = task("ApproveBonusRun", "finance-approver", "week", first);
        assertThat(refusal(claim(approval, both))).contains("first payment");
        assertThat(claim(approval, member(Role.FINANCE_APPROVER))).isInstanceOf(Judgement.Allowed.class);
        var release = task("ReleasePaymentBatch", "finance-approver", "batchId", batch.id());
        assertThat(refusal(claim(release, both))).contains("first payment");

        database.sql("update bonus_run set status = 'CLOSED' where week = ?")
                .param(first)
                .update();
        database.sql("update payout set status = 'SETTLED' where id = ?")
                .param(batch.payout())
                .update();
        var next = week();
        run(next, "IN_REVIEW", creatorId);
        var nextBatch = batch(next, creatorId, "READY");
        assertThat(claim(task("ApproveBonusRun", "finance-approver", "week", next), both))
                .isInstanceOf(Judgement.Allowed.class);
        assertThat(claim(task("ReleasePaymentBatch", "finance-approver", "batchId", nextBatch.id()), both))
                .isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void a_delegate_takes_the_holders_tasks_while_it_runs_and_the_record_says_for_whom() {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        var id = applicant();
        vetted(id);
        var task = task("ReviewApplication", "compliance", "applicationId", id.value());
        assertThat(refusal(claim(task, delegate))).contains("for the group compliance only");

        lend(Role.COMPLIANCE, holder, delegate);
        assertThat(claim(task, delegate)).isInstanceOf(Judgement.Allowed.class);
        assertThat(complete(task, delegate, Map.of("decision", "APPROVE"))).isInstanceOf(Judgement.Allowed.class);

        assertThat(audit.find(id.value(), delegate, 0, 10).items())
                .hasSize(2)
                .allSatisfy(act -> assertThat(act.details()).containsEntry("onBehalfOf", holder));
    }

    @Test
    void what_a_delegate_did_counts_as_done_by_both() {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        var secondDelegate = member(Role.COACH);
        lend(Role.COMPLIANCE, holder, delegate);
        lend(Role.COMPLIANCE, holder, secondDelegate);
        var id = applicant();
        vetted(id);
        var review = task("ReviewApplication", "compliance", "applicationId", id.value());
        claim(review, delegate);
        assertThat(complete(review, delegate, Map.of("decision", "APPROVE", "reason", "seen")))
                .isInstanceOf(Judgement.Allowed.class);

        var second = task("SecondReview", "compliance", "applicationId", id.value());
        assertThat(refusal(claim(second, delegate))).contains("another officer");
        assertThat(refusal(claim(second, holder))).contains(delegate + " acted here for " + holder);
        assertThat(refusal(claim(second, secondDelegate))).contains(delegate + " acted here for " + holder);
        assertThat(claim(second, member(Role.COMPLIANCE))).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void a_delegate_is_bound_by_what_binds_the_holder() {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        lend(Role.COMPLIANCE, holder, delegate);
        var related = applicant();
        conflicts.declare(holder, to(related), holder);

        var task = task("ReviewApplication", "compliance", "applicationId", related.value());
        assertThat(refusal(claim(task, delegate))).startsWith("You would act for " + holder);

        var reviewed = anotherApplicant();
        vetted(reviewed);
        var review = task("ReviewApplication", "compliance", "applicationId", reviewed.value());
        claim(review, holder);
        complete(review, holder, Map.of("decision", "APPROVE", "reason", "seen"));
        var second = task("SecondReview", "compliance", "applicationId", reviewed.value());
        assertThat(refusal(claim(second, delegate))).startsWith("You would act for " + holder);
    }

    @Test
    void figures_uploaded_by_a_delegate_keep_the_holder_from_approving_them() throws Exception {
        var holder = member(Role.FINANCE, Role.FINANCE_APPROVER);
        var delegate = member(Role.COACH);
        var week = "2026-W13";
        http.perform(upload(week, delegate)).andExpect(status().isForbidden());
        lend(Role.FINANCE, holder, delegate);
        http.perform(upload(week, delegate)).andExpect(status().isOk());
        database.sql(
                        "insert into bonus_run (week, status, opened_at) values (?, 'IN_REVIEW', ?) on conflict do nothing")
                .params(week, OffsetDateTime.now())
                .update();

        assertThat(refusal(claim(task("ApproveBonusRun", "finance-approver", "week", week), holder)))
                .contains(delegate + " acted here for " + holder);
        assertThat(audit.find(week, delegate, 0, 10).items())
                .anySatisfy(act -> assertThat(act.details()).containsEntry("onBehalfOf", holder));
    }

    @Test
    void an_answer_counts_no_more_once_the_delegation_or_the_role_is_gone() {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        var delegation = delegations.delegate(lending(Role.COMPLIANCE, holder, delegate), actor(holder));
        var task = task(
                "ReviewApplication", "compliance", "applicationId", applicant().value());
        claim(task, delegate);
        delegations.end(delegation.id(), actor(delegate));
        assertThat(refusal(complete(task, delegate, Map.of("decision", "APPROVE"))))
                .contains("for the group compliance only");

        var officer = member(Role.COMPLIANCE);
        var other = task(
                "ReviewApplication",
                "compliance",
                "applicationId",
                anotherApplicant().value());
        claim(other, officer);
        staff.change(officer, new StaffChange(List.of(Role.COACH), null, null, null), "admin");
        assertThat(refusal(complete(other, officer, Map.of("decision", "APPROVE"))))
                .contains("for the group compliance only");
    }

    @Test
    void what_is_done_to_a_creator_outside_of_tasks_is_bound_by_the_same_rules() throws Exception {
        var holder = member(Role.COMPLIANCE);
        var delegate = member(Role.COACH);
        var related = member(Role.COMPLIANCE);
        lend(Role.COMPLIANCE, holder, delegate);
        var id = applicant();
        var creatorId = java.util.Objects.requireNonNull(
                activation.activateCreator(new ActivateCreatorWorker.Input(id)).creatorId());
        conflicts.declare(related, to(id), related);

        http.perform(hold(creatorId, related)).andExpect(status().isConflict());
        http.perform(hold(creatorId, delegate)).andExpect(status().isOk());
        http.perform(release(creatorId, holder)).andExpect(status().isConflict());
        http.perform(release(creatorId, delegate)).andExpect(status().isConflict());
        http.perform(release(creatorId, member(Role.COMPLIANCE))).andExpect(status().isOk());
    }

    @Test
    void a_lent_role_binds_also_where_the_callers_own_role_would_open_the_door() throws Exception {
        var officer = member(Role.COMPLIANCE);
        var finance = member(Role.FINANCE);
        lend(Role.COMPLIANCE, officer, finance);
        var creatorId = java.util.Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(applicant()))
                .creatorId());
        http.perform(hold(creatorId, officer)).andExpect(status().isOk());

        http.perform(release(creatorId, finance)).andExpect(status().isConflict());
        http.perform(release(creatorId, finance).content("{\"note\": \"clear now\", \"code\": \"IDENTITY_DOUBT\"}"))
                .andExpect(status().isConflict());
        http.perform(post("/creators/" + creatorId + "/hold/release")
                        .param("code", "IDENTITY_DOUBT")
                        .param("note", "clear now")
                        .with(user(actor(finance)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(audited("CREATOR_HOLD_RELEASED", creatorId.value())).isZero();

        var related = anotherApplicant();
        conflicts.declare(officer, to(related), officer);
        http.perform(hold(creator(related), finance)).andExpect(status().isConflict());

        http.perform(hold(creatorId, finance)
                        .content("{\"code\": \"TAX_QUERY\", \"note\": \"unclear\", \"reviewBy\": \"2027-06-30\"}"))
                .andExpect(status().isOk());
        http.perform(release(creatorId, officer).content("{\"note\": \"clear now\", \"code\": \"TAX_QUERY\"}"))
                .andExpect(status().isConflict());
        assertThat(audit.find(creatorId.value(), finance, 0, 10).items())
                .anySatisfy(act -> assertThat(act.details()).containsEntry("onBehalfOf", officer));
    }

    @Test
    void finance_reads_why_compliance_holds_only_while_the_role_of_an_officer_is_lent_to_it() throws Exception {
        var officer = member(Role.COMPLIANCE);
        var finance = member(Role.FINANCE);
        var creatorId = java.util.Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(applicant()))
                .creatorId());
        http.perform(hold(creatorId, officer)).andExpect(status().isOk());
        var page = get("/creators/" + creatorId).with(user(actor(finance)));

        http.perform(page).andExpect(content().string(not(containsString("unclear"))));
        lend(Role.COMPLIANCE, officer, finance);
        http.perform(page).andExpect(content().string(containsString("unclear")));
    }

    @Test
    void every_kind_of_task_is_for_its_group_alone() {
        var strangers = List.of("coach", "compliance", "network", "finance", "approver", "auditor", "admin", "nobody");
        var id = applicant();
        var creatorId = creator(id);
        var week = week();
        run(week, "IN_REVIEW", creatorId);
        var batch = batch(week, creatorId, "READY");
        var tasks = Map.of(
                "compliance",
                        List.of(
                                task("ReviewApplication", "compliance", "applicationId", id.value()),
                                task("SecondReview", "compliance", "applicationId", id.value()),
                                task("ResolvePayout", "compliance", "payoutId", batch.payout())),
                "coach", List.of(task("AssessMilestone", "coach", "applicationId", id.value())),
                "network", List.of(task("ConfirmNetwork", "network-agy_brightharbor", "applicationId", id.value())),
                "finance",
                        List.of(
                                task("ReviewBonusRun", "finance", "week", week),
                                task("ResolvePayout", "finance", "payoutId", batch.payout())),
                "approver",
                        List.of(
                                task("ApproveBonusRun", "finance-approver", "week", week),
                                task("ReleasePaymentBatch", "finance-approver", "batchId", batch.id())));
        tasks.forEach((own, those) -> strangers.stream()
                .filter(stranger -> !stranger.equals(own))
                .forEach(stranger -> those.forEach(task -> {
                    assertThat(refusal(claim(task, stranger))).as(stranger).contains("only");
                    assertThat(refusal(worklist.completed(event(task, stranger, Map.of()))))
                            .as(stranger)
                            .isNotEmpty();
                })));
    }

    private record Paid(String id, String payout) {}

    private record Known(long key, String element, String group, String variable, String subject) {}

    private Known task(String element, String group, String variable, String subject) {
        var task = new Known(KEYS.incrementAndGet(), element, group, variable, subject);
        worklist.created(event(task, null, Map.of()));
        return task;
    }

    private TaskEvent event(Known task, @Nullable String assignee, Map<String, ?> answer) {
        var variables = new java.util.HashMap<String, Object>(answer);
        variables.put(task.variable(), task.subject());
        return new TaskEvent(
                task.key(), task.element(), "test", 1, task.group(), assignee, null, json.valueToTree(variables));
    }

    /** As the engine asks the listener, whoever sent the command: Greenroom's page, its API, Tasklist or a client. */
    private Judgement claim(Known task, String username) {
        return worklist.assigned(event(task, username, Map.of()));
    }

    private Judgement complete(Known task, String username, Map<String, ?> answer) {
        return worklist.completed(event(task, username, answer));
    }

    private static String refusal(Judgement judgement) {
        return judgement instanceof Judgement.Refused refused ? refused.reason() : "";
    }

    private String member(Role... roles) {
        var username = "m-" + UUID.randomUUID();
        staff.add(new NewStaff(username, PASSWORD, Arrays.asList(roles), null), "admin");
        return username;
    }

    private dev.greenroom.access.Actor actor(String username) {
        return accounts.find(username).orElseThrow();
    }

    private void lend(Role role, String holder, String delegate) {
        delegations.delegate(lending(role, holder, delegate), actor(holder));
    }

    private NewDelegation lending(Role role, String holder, String delegate) {
        var today = Times.today(clock);
        return new NewDelegation(holder, delegate, role, today, today.plusDays(6), "on leave");
    }

    private static Declaration to(ApplicationId id) {
        return new Declaration(id.value(), null, "sister", null);
    }

    private ApplicationId anotherApplicant() {
        var email = Forms.someone();
        drafts.save(email, "en", Forms.bytes(Forms.complete()));
        return drafts.submit(email);
    }

    private void vetted(ApplicationId id) {
        database.sql("insert into vetting_round (application_id, round, opened_at) values (?, 1, ?)")
                .params(id.value(), OffsetDateTime.now().minusMinutes(1))
                .update();
    }

    private CreatorId creator(ApplicationId id) {
        var creatorId = CreatorId.next();
        database.sql("insert into creator (id, application_id, username, locale, stage_name, standing, payee,"
                        + " active_since) values (?, ?, ?, 'en', 'Test', 'ACTIVE', '', ?)")
                .params(creatorId.value(), id.value(), id.value(), OffsetDateTime.now())
                .update();
        return creatorId;
    }

    private static String week() {
        int number = WEEKS.getAndIncrement();
        return "%d-W%02d".formatted(2040 + number / 50, number % 50 + 1);
    }

    private void run(String week, String status, CreatorId creator) {
        database.sql("insert into bonus_run (week, status, opened_at) values (?, ?, ?)")
                .params(week, status, OffsetDateTime.now())
                .update();
        database.sql("insert into bonus_line (week, creator_id, chunk, in_standing, bonus, sales_bonus)"
                        + " values (?, ?, 0, true, 500, 500)")
                .params(week, creator.value())
                .update();
    }

    private static MockHttpServletRequestBuilder upload(String week, String by) {
        return post("/api/performance/" + week)
                .contentType("text/csv")
                .content("creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns\n"
                        + "cre_nobody,VIDEO,ELECTRONICS,3,0,0,0,0,0\n")
                .with(httpBasic(by, PASSWORD));
    }

    private static MockHttpServletRequestBuilder hold(CreatorId id, String by) {
        return post("/api/creators/" + id + "/hold")
                .contentType("application/json")
                .content("{\"code\": \"IDENTITY_DOUBT\", \"note\": \"unclear\", \"reviewBy\": \"2027-06-30\"}")
                .with(httpBasic(by, PASSWORD));
    }

    private static MockHttpServletRequestBuilder release(CreatorId id, String by) {
        return post("/api/creators/" + id + "/hold/release")
                .contentType("application/json")
                .content("{\"note\": \"clear now\"}")
                .with(httpBasic(by, PASSWORD));
    }

    private Paid batch(String week, CreatorId creator, String status) {
        var paid = new Paid(BatchId.next().value(), PayoutId.next().value());
        var now = OffsetDateTime.now();
        database.sql("insert into payment_batch (id, msg_id, week, rail, currency, number, status, payouts, total,"
                        + " lists_loaded, holds, version, created_at)"
                        + " values (?, ?, ?, 'CNAPS', 'CNY', 1, 'IN_RELEASE', 1, 500, true, 0, 1, ?)")
                .params(paid.id(), paid.id().substring(4), week, now)
                .update();
        database.sql(
                        "insert into payout (id, end_to_end_id, creator_id, week, reissue, status, accrued, gross, withheld,"
                                + " net, currency, batch_id, in_batch, version, created_at, changed_at)"
                                + " values (?, ?, ?, ?, 0, ?, true, 500, 0, 500, 'CNY', ?, true, 1, ?, ?)")
                .params(paid.payout(), paid.payout().substring(4), creator.value(), week, status, paid.id(), now, now)
                .update();
        return paid;
    }
}
