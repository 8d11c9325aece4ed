package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From registration to a paid statement by pages only, in Chromium, on the embedded engine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("browser")
class BrowserWalkTest {
    private static final String PASSWORD = "a long enough password";
    private static final String STAFF = "greenroom";
    private static final String WEEK = "2026-W20";
    private static final String RUN = "/runs/" + WEEK;
    private static final Path DATA = temporaryDirectory();

    @LocalServerPort
    private int port;

    @TempDir
    private Path files;

    private Browser browser;

    @DynamicPropertySource
    static void ownStorage(DynamicPropertyRegistry properties) {
        properties.add("greenroom.data-dir", DATA::toString);
    }

    @BeforeEach
    void openBrowser() {
        if (!Browser.isInstalled()) {
            assertThat(System.getenv("CI"))
                    .as("On CI the walk must not be skipped: install chromium and chromedriver")
                    .isNotEqualTo("true");
            System.err.println("SKIPPED: no chromium and chromedriver in /usr/bin, the pages were not walked");
            Assumptions.abort("no browser");
        }
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_creator_goes_from_registration_to_a_paid_statement_by_pages_only() throws IOException {
        var email = "walk-" + UUID.randomUUID() + "@example.org";
        register(email);
        apply(People.resident());
        accept();
        for (int milestone = 0; milestone < 3; milestone++) {
            train(email);
        }
        join(email);
        var creatorId = active(email);
        runWeek(creatorId);
        payWeek();
        readStatement(email);
        lookAround();
        assertThat(browser.complaints()).as("complaints of the browser").isEmpty();
    }

    private void register(String email) {
        browser.open("/");
        look("start");
        browser.open("/register");
        look("register");
        browser.type("email", email);
        browser.type("password", PASSWORD);
        browser.choose("locale", "en");
        browser.press("main form button");
        browser.until("account", () -> browser.path().startsWith("/login"));
        browser.login(email, PASSWORD);
        browser.until("own status", () -> browser.path().startsWith("/me"));
    }

    private void apply(JsonNode person) {
        browser.open("/apply");
        browser.press("button[value=next]");
        browser.until("faults beside the fields", () -> browser.shows(".field .fault"));
        look("apply-faults");
        var steps = new ApplicationSteps(browser, person);
        steps.fillAll(() -> look("apply"));
        assertThat(browser.path()).isEqualTo("/apply/review");
        browser.until("complete", () -> browser.shows(".note.good"));
        look("apply-review");
        browser.press("form[action='/apply/submit'] button");
        browser.until("submitted", () -> browser.path().equals("/me"));
        look("me-submitted");
    }

    private void accept() {
        browser.reloadUntil("/me", "[name=accepted]");
        look("me-agreement");
        browser.tick("accepted", "true");
        browser.press("form[action='/me/agreement'] button");
        browser.until("accepted", () -> browser.shows(".note.good"));
    }

    private void train(String email) {
        browser.login(email, PASSWORD);
        browser.reloadUntil("/me/training", "[name=evidenceUrl]");
        look("me-training");
        browser.type("evidenceUrl", "https://example.org/evidence");
        browser.type("note", "Done as agreed");
        browser.press("main form button");
        browser.until("handed in", () -> browser.shows(".note.good"));
        answer("coach", "assess-milestone", "Pass");
    }

    private void join(String email) {
        browser.login(email, PASSWORD);
        browser.reloadUntil("/me/offers", "button[name=accept]");
        look("me-offers");
        browser.press("button[name=accept][value=true]");
        browser.until("answered", () -> browser.shows(".note.good"));
        answer("network", "confirm-network", "Accept");
    }

    private String active(String email) {
        browser.login(email, PASSWORD);
        browser.reloadUntil("/me", "[data-state=ACTIVE]");
        look("me-active");
        return browser.text("#creator-id");
    }

    private void runWeek(String creatorId) throws IOException {
        var csv = files.resolve("week.csv");
        Files.writeString(
                csv,
                "creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns\n"
                        + creatorId + ",LIVE,ELECTRONICS,4,400,0,900,260000.00,10000.00\n"
                        + creatorId + ",VIDEO,ELECTRONICS,-1,0,0,0,0,0\n",
                StandardCharsets.UTF_8);
        browser.login("finance", STAFF);
        browser.open(RUN);
        look("run-new");
        browser.upload("performance", csv);
        browser.press("form[action='" + RUN + "/performance'] button");
        browser.until("receipt", () -> browser.shows(".note.good"));
        assertThat(browser.text("main")).contains("1 accepted").contains("1 rejected");
        look("run-receipt");
        browser.press("#start");
        browser.until("started", () -> browser.shows("#totals"));
        answer("finance", "review-bonus-run", "Submit");
        answer("approver", "approve-bonus-run", "Approve");
        answer("approver2", "release-payment-batch", "Release");
    }

    private void payWeek() throws IOException {
        browser.login("finance", STAFF);
        browser.reloadUntil(RUN, "a[href$='pain.001']");
        look("run-sent");
        var report = files.resolve("report.xml");
        Files.write(report, BankReports.allSettled(browser.download("a[href$='pain.001']")));
        browser.upload("report", report);
        browser.press("form[action='" + RUN + "/bank-report'] button");
        browser.until("imported", () -> browser.text("main").contains("1 matched"));
        browser.until("closed", () -> browser.text("#totals").contains("Closed"));
        browser.open(RUN);
        look("run-closed");
        assertThat(browser.text("#totals")).contains("8,000.00 CNY");
        browser.follow("main a[href^='/batches/']", "/batches/");
        look("batch");
        browser.follow("main a[href^='/payouts/']", "/payouts/");
        look("payout");
        browser.open("/ledger");
        assertThat(browser.text("main")).contains("balanced");
        look("ledger");
    }

    private void readStatement(String email) {
        browser.login(email, PASSWORD);
        browser.open("/me/earnings");
        look("me-earnings");
        assertThat(browser.text("main")).contains("8,000.00 CNY").contains("Paid");
        browser.open("/me/statements");
        look("me-statements");
        assertThat(browser.download("main a[href$='/pdf']")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    /** The pages that the walk did not need. */
    private void lookAround() {
        browser.login("compliance", STAFF);
        browser.open("/cases");
        look("cases");
        browser.follow("main tbody a[href^='/cases/']", "/cases/");
        look("case");
        browser.login("auditor", STAFF);
        for (var page : new String[] {"audit", "statements", "screening", "runs"}) {
            browser.open("/" + page);
            look(page);
        }
        browser.login("admin", STAFF);
        browser.open("/staff");
        look("staff");
    }

    /** Takes the first task of this kind and gives the verdict whose label begins so. */
    private void answer(String username, String type, String verdict) {
        browser.login(username, STAFF);
        browser.reloadUntil("/tasks?type=" + type, "main tbody a[href^='/tasks/']");
        look("tasks-" + type);
        browser.follow("main tbody a[href^='/tasks/']", "/tasks/");
        browser.press("form[action$='/claim'] button");
        browser.until(
                "form and diagram of " + type,
                () -> browser.shows("#answer-form")
                        && browser.shows("#form[data-ready]")
                        && browser.shows(".diagram[data-ready]"));
        browser.pressLabel(verdict);
        browser.all("#form input[type=text], #form input[type=number]").forEach(box -> box.sendKeys("90"));
        browser.all("#form textarea").forEach(area -> area.sendKeys("Looks right"));
        look("task-" + type);
        browser.press("#answer-form button");
        browser.until(type + " completed", () -> browser.path().equals("/tasks"));
    }

    private void look(String name) {
        assertThat(browser.picture(name)).as(name + " is wider than a phone").isLessThanOrEqualTo(0);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("greenroom-walk");
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }
}
