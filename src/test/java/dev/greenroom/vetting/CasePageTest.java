package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Actor;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.application.Risk;
import dev.greenroom.application.Shared;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.testing.OnboardingTest;
import dev.greenroom.testing.People;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;

class CasePageTest extends OnboardingTest {
    private static final String NUMBER = "AAAAAAAAAAAAAAAAAAAAAA";

    @Autowired
    private DraftDesk forms;

    @Autowired
    private ApplicationDesk applications;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private VettingDesk vetting;

    @Autowired
    private CheckDesk checks;

    @Autowired
    private AlertDesk alerts;

    @Autowired
    private Barred barred;

    @Autowired
    private ScreeningLists lists;

    @Autowired
    private TransactionTemplate transaction;

    /** Other tests of the same database put their own list in its place. */
    @BeforeEach
    void demoList() throws IOException {
        try (var file = new ClassPathResource("screening/demo-sdn.csv").getInputStream()) {
            lists.replace(ListKind.OFAC_SDN, ScreeningLists.Format.CSV, file, "compliance");
        }
    }

    @Test
    void one_page_says_all_that_an_officer_needs_to_decide() throws Exception {
        var address = "浙江省湖州市衣裳街" + creator.hashCode() + "号";
        submitted(Forms.complete().put("address", address));
        var sibling = submitted(Forms.complete().put("address", address).put("stageName", "Sister of Xiao"));
        var id = submitted(minor(address));
        vetting.start(id);
        transaction.executeWithoutResult(done -> barred.bar(
                "bla_seen" + id,
                List.of(new Identifier("PHONE", applications.applicant(id).phone())),
                LocalDate.of(2026, 1, 1),
                null));
        checks.checkIdentity(id);
        checks.checkTaxProfile(id);
        checks.checkPayoutMethod(id);
        checks.detectPatterns(id);
        checks.screen(id);
        vetting.recordRisk(id, Risk.HIGH);
        transaction.executeWithoutResult(done -> alerts.raise(new NewAlert(
                "test:" + id,
                AlertKind.PATTERN,
                "SHARED_ACCOUNT",
                id,
                AlertLevel.REVIEW,
                AlertEvidence.of(List.of(new AlertEvidence.Fact("Same account", "someone"))))));

        var page = page(id);

        assertThat(page)
                .contains("Why this risk", "High")
                .contains("+60", "A blacklisted person", "bla_seen" + id, "without end", "two officers decide")
                .contains("Several others have the same address.", "+10", "held by the guardian")
                .contains("17 years old", "consents", "since")
                .contains("In common with others", "/cases/" + sibling, "Sister of Xiao")
                .contains("another name", "Shared account")
                .contains("Screening hits", "BELMONDARI QUIROGA")
                .doesNotContain("??", "6225881414207430");
    }

    @Test
    void the_pages_of_the_application_leave_a_number_in_the_browser_and_a_submission_from_there_remembers_it()
            throws Exception {
        login(creator);
        var first = http.perform(
                        get("/apply/person").accept(MediaType.TEXT_HTML).with(user(account(creator))))
                .andReturn()
                .getResponse();
        var cookie = first.getCookie("greenroom_device");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).hasSize(NUMBER.length());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var again = http.perform(get("/apply/person")
                        .accept(MediaType.TEXT_HTML)
                        .cookie(cookie)
                        .with(user(account(creator))))
                .andReturn()
                .getResponse();
        assertThat(again.getCookie("greenroom_device")).isNull();

        var neighbour = Forms.someone();
        forms.save(neighbour, "en", Forms.bytes(Forms.complete()));
        var before = forms.submit(neighbour, cookie.getValue());
        forms.save(creator, "en", Forms.bytes(Forms.complete()));
        http.perform(post("/apply/submit").cookie(cookie).with(csrf()).with(user(account(creator))));

        var id = applications.ofAccount(creator).orElseThrow();
        assertThat(applications.shared(id)).containsExactly(new Shared(before, Shared.Kind.DEVICE));
    }

    private Actor account(String username) {
        return accounts.find(username).orElseThrow();
    }

    private String page(ApplicationId id) throws Exception {
        return http.perform(get("/cases/" + id).accept(MediaType.TEXT_HTML).with(user(account("compliance"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ApplicationId submitted(ObjectNode form) {
        var who = Forms.someone();
        forms.save(who, "en", Forms.bytes(form));
        return forms.submit(who);
    }

    private static ObjectNode minor(String address) {
        var minor = Forms.withConsents(People.resident(LocalDate.now().minusYears(17)));
        minor.put("legalName", "Teofilo Belmondari Quiroga").put("address", address);
        minor.putObject("guardian")
                .put("name", "林建国")
                .put("idNumber", People.residentId(LocalDate.of(1975, 5, 5), 77))
                .put("consent", true);
        ((ObjectNode) minor.get("idDocument"))
                .put("expiresOn", LocalDate.now().plusDays(40).toString());
        ((ObjectNode) minor.get("payout")).put("holderName", "林建国");
        return minor;
    }
}
