package dev.greenroom.bonus.web;

import dev.greenroom.bonus.PlanWhatIf;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.Listing;
import dev.greenroom.tax.CreatorTax;
import dev.greenroom.tax.RuleStatus;
import dev.greenroom.tax.TaxRuleDesk;
import dev.greenroom.tax.WhatIf;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A past week under other versions of tax rules, under a draft plan, or both. */
@Page
class WhatIfPage {
    private static final String VIEW = "tax/what-if";

    private final PlanWhatIf plans;
    private final WhatIf rules;
    private final TaxRuleDesk desk;
    private final CreatorTax tax;

    WhatIfPage(PlanWhatIf plans, WhatIf rules, TaxRuleDesk desk, CreatorTax tax) {
        this.plans = plans;
        this.rules = rules;
        this.desk = desk;
        this.tax = tax;
    }

    /** Versions of rules alone are asked by get, so that an answer can be sent as a link: it holds no secrets and changes nothing. */
    @GetMapping("/tax/what-if")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String ofRules(
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") List<String> rules,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        question(week, rules, "", model);
        if (!rules.isEmpty()) {
            try {
                var answer = this.rules.replay(PlanWhatIf.week(week), rules, Math.max(page, 0), Listing.DEFAULT_SIZE);
                model.addAttribute("answer", answer);
                model.addAttribute(
                        "names",
                        tax.names(answer.creators().items().stream()
                                .map(WhatIf.CreatorDifference::creatorId)
                                .toList()));
                model.addAttribute("pager", Pager.of(answer.creators()));
            } catch (Rejected wrong) {
                model.addAttribute(Feedback.FAULTS, wrong.faults());
            }
        }
        return VIEW;
    }

    /** A plan comes with the question, and is given back in the page so that the next question can change it. */
    @PostMapping("/tax/what-if")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String ofPlan(
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") List<String> rules,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var plan = file == null || file.isEmpty() ? draft.strip().getBytes(StandardCharsets.UTF_8) : file.getBytes();
        if (plan.length == 0 && !rules.isEmpty()) {
            next.addAttribute("week", week);
            next.addAttribute("rules", String.join(",", rules));
            return "redirect:/tax/what-if";
        }
        question(week, rules, new String(plan, StandardCharsets.UTF_8), model);
        try {
            var answer = plans.replay(week, plan, rules, Math.max(page, 0), Listing.DEFAULT_SIZE);
            model.addAttribute("plan", answer);
        } catch (Rejected wrong) {
            model.addAttribute(Feedback.FAULTS, wrong.faults());
        }
        return VIEW;
    }

    private void question(String week, List<String> rules, String draft, Model model) {
        model.addAttribute("week", week);
        model.addAttribute("weeks", this.rules.weeks());
        model.addAttribute("chosen", rules);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "versions",
                desk.versions().stream()
                        .filter(version -> version.status() != RuleStatus.WITHDRAWN)
                        .toList());
    }
}
