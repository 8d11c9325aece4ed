package dev.greenroom.browser;

import com.fasterxml.jackson.databind.JsonNode;

/** Fills in the application step by step from the body that the API takes. */
final class ApplicationSteps {
    private static final String NEXT = "button[value=next]";

    private final Browser browser;
    private final JsonNode person;

    ApplicationSteps(Browser browser, JsonNode person) {
        this.browser = browser;
        this.person = person;
    }

    /** @param look what to do before each step is saved */
    void fillAll(Runnable look) {
        step("identity", this::identity, look);
        step("contact", this::contact, look);
        step("accounts", this::accounts, look);
        step("content", this::content, look);
        step("tax", this::tax, look);
        step("payout", this::payout, look);
        step("consents", this::consents, look);
        browser.until("review", () -> browser.path().equals("/apply/review"));
    }

    private void step(String code, Runnable fill, Runnable look) {
        browser.until("step " + code, () -> browser.path().startsWith("/apply/" + code));
        fill.run();
        look.run();
        browser.press(NEXT);
    }

    private void identity() {
        type("legalName", "stageName", "birthDate", "idDocument.number");
        choose("nationality", "countryOfResidence", "idDocument.type");
    }

    private void contact() {
        type("phone", "address");
        person.get("languages").forEach(code -> browser.tick("languages", code.asText()));
    }

    /** The first account, a second one added, and removed again. */
    private void accounts() {
        var account = person.get("accounts").get(0);
        browser.choose("accounts[0].platform", account.get("platform").asText());
        for (var field : new String[] {"handle", "url", "followers", "posts"}) {
            browser.type("accounts[0]." + field, account.get(field).asText());
        }
        browser.press("button[value=add]");
        browser.until("second account", () -> browser.shows("[name='accounts[1].handle']"));
        browser.press("button[value=remove-1]");
        browser.until("one account", () -> !browser.shows("[name='accounts[1].handle']"));
    }

    private void content() {
        person.get("subjectAreas").forEach(code -> browser.tick("subjectAreas", code.asText()));
        person.get("contentTypes").forEach(code -> browser.tick("contentTypes", code.asText()));
    }

    private void tax() {
        choose("tax.residence");
        browser.tick("tax.agencyFilingConsent", "true");
    }

    private void payout() {
        choose("payout.method", "payout.currency");
        type("payout.holderName", "payout.account", "payout.cnaps");
    }

    private void consents() {
        browser.all("[name=consents]").forEach(box -> {
            if (!box.isSelected()) {
                box.click();
            }
        });
    }

    private void type(String... paths) {
        for (var path : paths) {
            browser.type(path, value(path));
        }
    }

    private void choose(String... paths) {
        for (var path : paths) {
            browser.choose(path, value(path));
        }
    }

    private String value(String path) {
        return person.at("/" + path.replace('.', '/')).asText();
    }
}
