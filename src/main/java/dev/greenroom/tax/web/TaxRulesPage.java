package dev.greenroom.tax.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.problem.Rejected;
import dev.greenroom.tax.RuleVersionView;
import dev.greenroom.tax.TaxRuleDesk;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
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

    private final TaxRuleDesk desk;
    private final ObjectMapper json = new ObjectMapper();

    TaxRulesPage(TaxRuleDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/tax/rules")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String rules(Model model) {
        model.addAttribute(
                "tables",
                desk.versions().stream()
                        .collect(
                                Collectors.groupingBy(RuleVersionView::rule, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("warnings", desk.warnings());
        return "tax/rules";
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
        Feedback.attempt(next, "The draft is entered. Another person approves it.", () -> {
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
