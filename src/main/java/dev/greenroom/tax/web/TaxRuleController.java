package dev.greenroom.tax.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Actor;
import dev.greenroom.reference.Listing;
import dev.greenroom.tax.RuleVersionView;
import dev.greenroom.tax.TaxRuleDesk;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rule tables: finance enters a version, a checker lets it into force. */
@RestController
@RequestMapping("/api/tax/rules")
class TaxRuleController {
    private final TaxRuleDesk desk;

    TaxRuleController(TaxRuleDesk desk) {
        this.desk = desk;
    }

    /** All versions of all rules, by rule and first day. */
    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<RuleVersionView> versions(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        var found = desk.versions().stream()
                .filter(version -> rule.isEmpty() || version.rule().equals(rule))
                .filter(version -> status.isEmpty() || version.status().name().equals(status))
                .toList();
        int length = Math.clamp(size, 1, Listing.MAXIMUM_SIZE);
        int number = Math.max(page, 0);
        var items = found.stream().skip((long) number * length).limit(length).toList();
        return new Listing<>(items, found.size(), number, length);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed("FINANCE")
    RuleVersionView draft(@RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return desk.propose(body, actor.username());
    }

    /** Takes up a version that was shipped switched off: it becomes a draft. */
    @PostMapping("/{id}/propose")
    @RolesAllowed("FINANCE")
    RuleVersionView propose(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return desk.propose(id, actor.username());
    }

    /** Another person than who entered it. */
    @PostMapping("/{id}/approve")
    @RolesAllowed("FINANCE_APPROVER")
    RuleVersionView approve(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return desk.approve(id, actor.username());
    }

    @PostMapping("/{id}/withdraw")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER"})
    RuleVersionView withdraw(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return desk.withdraw(id, actor.username());
    }
}
