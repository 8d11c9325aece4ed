package dev.greenroom.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.Representation;
import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.creator.Blacklisting.Grounds;
import dev.greenroom.creator.BlacklistingDesk;
import dev.greenroom.creator.EnforceBlacklistingWorker;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Ids;
import dev.greenroom.testing.OnboardingTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** What is recorded of looks, the story of a person, and breaches of four eyes that slipped past the rules. */
class OversightTest extends OnboardingTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    FourEyesCheck check;

    @Autowired
    AccountDirectory accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AlertDesk alerts;

    @Autowired
    ActivateCreatorWorker activation;

    @Autowired
    BlacklistingDesk blacklistings;

    @Autowired
    EnforceBlacklistingWorker enforcement;

    private long taskKey = 8_000_000;

    @Test
    void who_opens_a_case_is_remembered_once_and_shown() throws Exception {
        var id = applicant().value();

        asked("compliance", "/api/applications/" + id).andExpect(status().isOk());
        asked("compliance", "/api/applications/" + id).andExpect(status().isOk());
        asked("coach", "/api/applications/" + id).andExpect(status().isForbidden());
        asked("compliance", "/api/applications/app_unknown").andExpect(status().isNotFound());

        assertThat(audited("CASE_READ", id)).isEqualTo(1);
        assertThat(audited("CASE_READ", "app_unknown")).isZero();
        page("auditor", "/timeline/" + id)
                .andExpect(content().string(containsString("Who looked")))
                .andExpect(content().string(containsString("Application submitted")))
                .andExpect(content().string(containsString("<td>compliance</td>")));
        page("compliance", "/cases/" + id).andExpect(content().string(not(containsString("Case read"))));
    }

    @Test
    void the_story_of_a_person_says_why_to_compliance_and_only_what_to_finance() throws Exception {
        var id = applicant();
        answered(
                "review-application",
                id.value(),
                "compliance",
                Map.of("decision", "REJECT"),
                "No proof of the channel");

        var story = "/api/timeline/" + id;
        asked("compliance", story)
                .andExpect(jsonPath("$.items[*].reason").value(hasItem("No proof of the channel")))
                .andExpect(jsonPath("$.items[0].task").value("review-application/" + taskKey));
        asked("finance", story)
                .andExpect(jsonPath("$.items[0].what").value("TASK_COMPLETED"))
                .andExpect(content().string(not(containsString("No proof"))));
        asked("coach", story).andExpect(status().isForbidden());
        asked("auditor", "/api/timeline/app_nobody").andExpect(status().isNotFound());
        asked("auditor", "/api/timeline/../audit").andExpect(status().is4xxClientError());
        asked("finance", story + "/csv").andExpect(status().isForbidden());
        asked("auditor", story + "/csv")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No proof of the channel")))
                .andExpect(content().string(not(containsString(creator))));
    }

    @ParameterizedTest
    @CsvSource({
        "review-application,, second-review,, 1",
        "review-alert,, second-alert-review,, 1",
        "review-bonus-run,SUBMIT, approve-bonus-run,APPROVE, 1",
        "review-bonus-run,RECALCULATE, approve-bonus-run,APPROVE, 0",
        "review-bonus-run,SUBMIT, approve-bonus-run,RETURN, 0"
    })
    void one_person_in_both_places_is_found(
            String first, @Nullable String firstDecision, String second, @Nullable String decision, int found) {
        var subject = Ids.next("sub");
        answered(first, subject, "finance", decided(firstDecision), null);
        answered(second, subject, "approver", decided(decision), null);
        assertThat(breaches(subject)).isZero();

        answered(second, subject, "finance", decided(decision), null);
        assertThat(breaches(subject)).isEqualTo(found);
    }

    @Test
    void who_entered_a_rate_and_released_what_is_paid_at_it_is_found() {
        var subject = Ids.next("sub");
        record("EXCHANGE_RATES_ENTERED", subject, "finance", Map.of());
        answered("release-payment-batch", subject, "approver2", decided("RELEASE"), null);
        assertThat(breaches(subject)).isZero();

        answered("release-payment-batch", subject, "finance", decided("RELEASE"), null);
        assertThat(breaches(subject)).isEqualTo(1);
    }

    @Test
    void who_acts_for_somebody_counts_as_both() {
        var subject = Ids.next("sub");
        answered("review-application", subject, "compliance", Map.of(), null);
        answered("second-review", subject, "compliance2", Map.of(Representation.ON_BEHALF_OF, "compliance"), null);

        assertThat(breaches(subject)).isEqualTo(1);
    }

    @Test
    void only_the_review_before_binds_the_second_reviewer() {
        var subject = Ids.next("sub");
        answered("review-application", subject, "compliance", Map.of(), null);
        answered("review-application", subject, "compliance2", Map.of(), null);
        answered("second-review", subject, "compliance", Map.of(), null);

        assertThat(breaches(subject)).isZero();
    }

    @Test
    void a_compliance_hold_released_and_a_blacklisting_confirmed_by_one_person_are_found() {
        var creatorId = Ids.next("cre");
        record("CREATOR_HELD", creatorId, "compliance", Map.of("code", "TAX_QUERY"));
        record("CREATOR_HELD", creatorId, "finance", Map.of("code", "PAYMENT_QUERY"));
        record("CREATOR_HOLD_RELEASED", creatorId, "finance", Map.of("code", "PAYMENT_QUERY"));
        assertThat(breaches(creatorId)).as("payment holds need one person").isZero();

        record("CREATOR_HOLD_RELEASED", creatorId, "compliance", Map.of("code", "TAX_QUERY"));
        record("BLACKLISTING_PROPOSED", creatorId, "compliance", Map.of("blacklisting", "b1"));
        record("CREATOR_BLACKLISTED", creatorId, "compliance", Map.of("blacklisting", "b1"));
        record("APPEAL_DENIED", creatorId, "compliance", Map.of("matter", "BLACKLISTING"));
        assertThat(found(creatorId)).hasSize(4);
    }

    @Test
    void who_confirmed_an_alert_and_released_the_hold_that_it_led_to_is_found_also_behind_a_delegate() {
        var person = applicant();
        var creatorId = creator(person).value();
        var released = Map.of("code", "PATTERN_ALERT");
        answered("review-alert", alerted(person), "compliance", Map.of("decision", "CONFIRM"), null);
        record("CREATOR_HOLD_RELEASED", creatorId, "compliance", Map.of("code", "TAX_QUERY"));
        record("CREATOR_HOLD_RELEASED", creatorId, "compliance2", released);
        record("CREATOR_HOLD_RELEASED", creatorId, "compliance", released);
        assertThat(breaches(creatorId))
                .as("the hold before was another's to end")
                .isZero();

        answered("review-alert", alerted(person), "compliance", Map.of("decision", "CLEAR"), null);
        var overturned = Map.of("decision", "OVERTURN", Representation.ON_BEHALF_OF, "compliance3");
        answered("second-alert-review", alerted(person), "compliance2", overturned, null);
        record("CREATOR_HOLD_RELEASED", creatorId, "compliance", released);
        assertThat(breaches(creatorId)).isZero();

        answered("second-alert-review", alerted(person), "compliance2", overturned, null);
        record("CREATOR_HOLD_RELEASED", creatorId, "compliance3", released);
        assertThat(breaches(creatorId)).isEqualTo(1);
    }

    @Test
    void for_whom_an_officer_confirmed_a_blacklisting_is_on_the_record_and_counts() {
        var creatorId = creator(applicant());
        var id = blacklistings.propose(creatorId, new Grounds("facts", "reason", "law", null), 12, "compliance");
        taskKey = answered(
                        "confirm-blacklisting",
                        id.value(),
                        "compliance2",
                        "{\"decision\": \"CONFIRM\", \"reason\": \"proven\"}")
                - 1;
        answered(
                "confirm-blacklisting",
                id.value(),
                "compliance2",
                Map.of(Representation.ON_BEHALF_OF, "compliance"),
                null);

        // A worker has no request.
        RequestContextHolder.resetRequestAttributes();
        enforcement.enforceBlacklisting(new EnforceBlacklistingWorker.Input(id));

        assertThat(breaches(creatorId.value())).isEqualTo(1);
    }

    private CreatorId creator(ApplicationId person) {
        return Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(person))
                .creatorId());
    }

    private String alerted(ApplicationId person) {
        return Objects.requireNonNull(transaction.execute(done -> alerts.raise(new NewAlert(
                        "test:" + Ids.next("key"),
                        AlertKind.PATTERN,
                        "SHARED_PHONE",
                        person,
                        AlertLevel.REVIEW,
                        AlertEvidence.of(List.of())))))
                .value();
    }

    @Test
    void the_overview_shows_what_waits_and_which_lists_are_in_force() throws Exception {
        for (var username : new String[] {"compliance", "auditor"}) {
            page(username, "/compliance")
                    .andExpect(content().string(containsString("OFAC SDN")))
                    .andExpect(content().string(containsString("never loaded")))
                    .andExpect(content().string(containsString("Holds to review")));
        }
    }

    private static Map<String, String> decided(@Nullable String decision) {
        return decision == null ? Map.of() : Map.of("decision", decision);
    }

    private long breaches(String subject) {
        return found(subject).size();
    }

    private List<FourEyesCheck.Breach> found(String subject) {
        return check.check().breaches().stream()
                .filter(breach -> breach.subjectId().equals(subject))
                .toList();
    }

    private void answered(
            String form, String subject, String username, Map<String, String> details, @Nullable String reason) {
        var facts = new HashMap<>(details);
        facts.put("form", form);
        var act = new Act(username, "TASK_COMPLETED", "task", subject, reason, facts).from(form, ++taskKey);
        transaction.executeWithoutResult(status -> trail.record(act));
    }

    private void record(String what, String creatorId, String username, Map<String, String> details) {
        var act = new Act(username, what, "creator", creatorId, null, details);
        transaction.executeWithoutResult(status -> trail.record(act));
    }

    private ResultActions asked(String username, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(username, "greenroom")));
    }

    private ResultActions page(String username, String path) throws Exception {
        var actor = accounts.find(username).orElseThrow();
        return http.perform(get(path).with(SecurityMockMvcRequestPostProcessors.user(actor)))
                .andExpect(status().isOk());
    }
}
