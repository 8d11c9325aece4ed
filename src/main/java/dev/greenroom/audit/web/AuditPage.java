package dev.greenroom.audit.web;

import dev.greenroom.audit.AuditTrail;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of acts for auditors, and the check that it is whole. */
@Page
class AuditPage {
    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    @RolesAllowed("AUDITOR")
    String list(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = trail.find(
                subject.isBlank() ? null : subject.strip(),
                actor.isBlank() ? null : actor.strip(),
                Math.max(page, 0),
                Listing.DEFAULT_SIZE);
        model.addAttribute("acts", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("subject", subject);
        model.addAttribute("by", actor);
        return "audit/list";
    }

    @PostMapping("/audit/verify")
    @RolesAllowed("AUDITOR")
    String verify(RedirectAttributes next) {
        next.addFlashAttribute("verification", trail.verify());
        return "redirect:/audit";
    }
}
