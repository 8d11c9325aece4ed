package dev.greenroom.application.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** Puts the posted fields of one step into the draft's JSON; the desk judges types and sizes as it does for the API. */
final class DraftForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ACCOUNT = List.of("platform", "handle", "url");
    private static final List<String> COUNTS = List.of("followers", "posts");

    private final ObjectNode draft;
    private final MultiValueMap<String, String> posted;

    DraftForm(ObjectNode draft, MultiValueMap<String, String> posted) {
        this.draft = draft;
        this.posted = posted;
    }

    void write(ApplyStep step) {
        switch (step) {
            case IDENTITY -> identity();
            case CONTACT -> {
                texts(draft, "", "phone", "address");
                draft.set("languages", list("languages"));
            }
            case ACCOUNTS -> draft.set("accounts", accounts());
            case CONTENT -> {
                texts(draft, "", "hub");
                draft.set("subjectAreas", list("subjectAreas"));
                draft.set("contentTypes", list("contentTypes"));
            }
            case TAX -> {
                var tax = draft.putObject("tax");
                texts(tax, "tax.", "residence", "taxId", "uscc");
                tax.put("agencyFilingConsent", flag("tax.agencyFilingConsent"));
            }
            case PAYOUT ->
                texts(
                        draft.putObject("payout"),
                        "payout.",
                        "method",
                        "account",
                        "bic",
                        "cnaps",
                        "holderName",
                        "currency");
            case CONSENTS -> draft.set("consents", consents());
        }
    }

    private void identity() {
        texts(draft, "", "legalName", "stageName", "birthDate", "nationality", "countryOfResidence");
        texts(draft.putObject("idDocument"), "idDocument.", "type", "number", "expiresOn");
        var guardian = JSON.objectNode();
        texts(guardian, "guardian.", "name", "idNumber");
        guardian.put("consent", flag("guardian.consent"));
        boolean none =
                guardian.path("name").isNull() && guardian.path("idNumber").isNull() && !flag("guardian.consent");
        draft.set("guardian", none ? JSON.nullNode() : guardian);
    }

    /** Rows that hold something, in order, without the one that the button {@code remove-n} names. */
    private ArrayNode accounts() {
        var accounts = JSON.arrayNode();
        for (int row = 0; posted.containsKey("accounts[" + row + "].handle"); row++) {
            var prefix = "accounts[" + row + "].";
            var account = JSON.objectNode();
            ACCOUNT.forEach(field -> account.set(field, text(prefix + field)));
            COUNTS.forEach(field -> account.set(field, number(prefix + field)));
            boolean removed = ("remove-" + row).equals(posted.getFirst("action"));
            if (!removed
                    && account.properties().stream()
                            .anyMatch(field -> !field.getValue().isNull())) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    private ArrayNode consents() {
        var consents = JSON.arrayNode();
        for (var choice : posted.getOrDefault("consents", List.of())) {
            var parts = choice.split("@", 2);
            if (parts.length == 2) {
                consents.addObject().put("document", parts[0]).put("version", parts[1]);
            }
        }
        return consents;
    }

    private ArrayNode list(String path) {
        var list = JSON.arrayNode();
        posted.getOrDefault(path, List.of()).forEach(list::add);
        return list;
    }

    private void texts(ObjectNode target, String prefix, String... fields) {
        for (var field : fields) {
            target.set(field, text(prefix + field));
        }
    }

    private JsonNode text(String path) {
        var text = Optional.ofNullable(posted.getFirst(path)).map(String::strip).orElse("");
        return text.isEmpty() ? JSON.nullNode() : JSON.textNode(text);
    }

    /** What is no whole number stays text, so that the desk names the fault. */
    private JsonNode number(String path) {
        var text = text(path);
        return text.asText().matches("-?\\d{1,18}") ? JSON.numberNode(Long.parseLong(text.asText())) : text;
    }

    private boolean flag(String path) {
        return "true".equals(posted.getFirst(path));
    }
}
