package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.access.StaffDesk.NewStaff;
import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.testing.OnboardingTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class TaxPagesTest extends OnboardingTest {
    @Autowired
    private StaffDesk staff;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private ActivateCreatorWorker activation;

    @Autowired
    private TaxStandingDesk desk;

    @Test
    void officers_decide_about_a_creators_tax_on_its_page_and_whoever_looks_is_recorded() throws Exception {
        var creator = creator();
        var page = "/creators/" + creator + "/tax";
        var officer = member(Role.COMPLIANCE);
        var other = member(Role.COMPLIANCE);

        send(page + "/treaty-claims", officer, "country", "FR", "percent", "five", "validFrom", "2026-01-01");
        assertThat(desk.of(creator).treatyClaims()).isEmpty();
        send(
                page + "/treaty-claims",
                officer,
                "country",
                "FR",
                "percent",
                "5",
                "validFrom",
                "2026-01-01",
                "validTo",
                "2026-12-31",
                "document",
                "NR-1/26");
        var claim = desk.of(creator).treatyClaims().getFirst();
        assertThat(claim.rate()).isEqualByComparingTo("0.05");
        send(page + "/treaty-claims/" + claim.id() + "/approve", other);
        send(page + "/treaty-claims/" + claim.id() + "/revoke", officer, "from", "2026-07-01", "reason", "Moved");
        send(page + "/income-source", officer, "source", "ABROAD", "reason", "Streams from Lyon");
        look(page, officer)
                .andExpect(content().string(containsString("France: at most 5%")))
                .andExpect(content().string(containsString("Ended from")))
                .andExpect(content().string(not(containsString("Approve: withhold nothing"))))
                .andExpect(content().string(not(containsString("What was withheld"))));
        look(page, other).andExpect(content().string(containsString("Approve: withhold nothing")));
        send(page + "/income-source/approve", other);
        look(page, member(Role.FINANCE))
                .andExpect(content().string(containsString("Not from China: nothing is withheld")))
                .andExpect(content().string(containsString("What was withheld")))
                .andExpect(content().string(not(containsString("Decide otherwise"))));
        assertThat(audited("TAX_STANDING_READ", creator.value())).isEqualTo(3);
    }

    @Test
    void rules_are_told_in_words_and_what_was_refused_stays_in_the_form() throws Exception {
        var finance = member(Role.FINANCE);
        look("/tax/rules?from=VAT_AGENCY_FILING@2025-16", finance)
                .andExpect(content().string(containsString("VAT with agency filing")))
                .andExpect(content().string(containsString("off, needs sign-off")))
                .andExpect(content().string(containsString("&quot;exemptAtLine&quot; : true")))
                .andExpect(content().string(not(containsString("VAT_AGENCY_FILING: "))));
        send(
                        "/tax/rules",
                        finance,
                        "rule",
                        "VAT_AGENCY_FILING",
                        "version",
                        "9",
                        "validFrom",
                        "2050-01-01",
                        "mark",
                        "C",
                        "source",
                        "An announcement",
                        "reason",
                        "New",
                        "values",
                        "{}",
                        "validTo",
                        "")
                .andExpect(flash().attributeExists("given", "faults"));
        look("/tax/what-if?week=2026-W01&rules=VAT_AGENCY_FILING@2028", finance)
                .andExpect(content().string(containsString("Nothing would change.")));
    }

    private CreatorId creator() {
        return Objects.requireNonNull(activation
                .activateCreator(new ActivateCreatorWorker.Input(applicant()))
                .creatorId());
    }

    private String member(Role role) {
        var username = "m-" + UUID.randomUUID();
        staff.add(new NewStaff(username, "correct horse", List.of(role), null), "admin");
        return username;
    }

    private ResultActions look(String page, String by) throws Exception {
        return http.perform(get(page).with(user(accounts.find(by).orElseThrow())))
                .andExpect(status().isOk());
    }

    private ResultActions send(String path, String by, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(user(accounts.find(by).orElseThrow()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andExpect(status().is3xxRedirection());
    }
}
