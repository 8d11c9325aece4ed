package dev.greenroom.tax.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.Times;
import dev.greenroom.tax.RuleVersionView;
import dev.greenroom.tax.TaxRuleDesk;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule tables. */
@Page
class TaxRulesPage {
    private static final String BACK = "redirect:/tax/rules";
    private static final String GIVEN = "given";

    private final TaxRuleDesk desk;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    TaxRulesPage(TaxRuleDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What stands in the form: of another version, or what was refused. */
    record Given(
            String rule,
            String version,
            String validFrom,
            String validTo,
            String mark,
            String source,
            String reason,
            String values) {}

    @GetMapping("/tax/rules")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String rules(@RequestParam(defaultValue = "") String from, Model model) {
        model.addAttribute(
                "tables",
                rows().collect(Collectors.groupingBy(
                        row -> row.version().rule(), LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("ending", desk.ending());
        if (!model.containsAttribute(GIVEN)) {
            desk.versions().stream()
                    .filter(version -> version.id().equals(from))
                    .findFirst()
                    .ifPresent(version -> model.addAttribute(GIVEN, begun(version)));
        }
        return "tax/rules";
    }

    private Given begun(RuleVersionView version) {
        try {
            var figures = json.readTree(version.values()).toPrettyString();
            return new Given(version.rule(), "", "", "", version.mark(), "", "", figures);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A tax rule's values are not JSON", broken);
        }
    }

    private Stream<RuleRow> rows() {
        var today = Times.today(clock);
        return desk.versions().stream().map(version -> RuleRow.of(version, today));
    }

    /** A new version as the API takes it, the figures as JSON. */
    @PostMapping("/tax/rules")
    @RolesAllowed("FINANCE")
    String draft(
            @RequestParam String rule,
            @RequestParam String version,
            @RequestParam String validFrom,
            @RequestParam(defaultValue = "") String validTo,
            @RequestParam String mark,
            @RequestParam String source,
            @RequestParam String reason,
            @RequestParam String values,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        boolean done = Feedback.attempt(next, "The draft is entered. Another person approves it.", () -> {
            var body = json.createObjectNode()
                    .put("rule", rule)
                    .put("version", version)
                    .put("validFrom", validFrom)
                    .put("validTo", validTo)
                    .put("mark", mark)
                    .put("source", source)
                    .put("reason", reason);
            body.set("values", figures(values));
            desk.propose(body, actor.username());
        });
        if (!done) {
            next.addFlashAttribute(GIVEN, new Given(rule, version, validFrom, validTo, mark, source, reason, values));
        }
        return BACK;
    }

    private JsonNode figures(String values) {
        try {
            return json.readTree(values);
        } catch (JsonProcessingException broken) {
            throw Rejected.of("values", "WRONG_TYPE", "The figures are not JSON");
        }
    }

    @PostMapping("/tax/rules/{id}/propose")
    @RolesAllowed("FINANCE")
    String propose(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(next, "The version is a draft now.", () -> desk.propose(id, actor.username()));
        return BACK;
    }

    @PostMapping("/tax/rules/{id}/approve")
    @RolesAllowed("FINANCE_APPROVER")
    String approve(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(next, "The version is in force from its first day.", () -> desk.approve(id, actor.username()));
        return BACK;
    }

    @PostMapping("/tax/rules/{id}/withdraw")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER"})
    String withdraw(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(next, "The draft is withdrawn.", () -> desk.withdraw(id, actor.username()));
        return BACK;
    }
}
