package dev.greenroom.reverification.web;

import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.Choice;
import dev.greenroom.reference.Listing;
import dev.greenroom.reverification.ReverificationFiles;
import dev.greenroom.reverification.ReverificationState;
import dev.greenroom.reverification.Urgency;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of those who are to be verified again. */
@Page
@RolesAllowed({"COMPLIANCE", "AUDITOR"})
class ReverificationsPage {
    private final ReverificationFiles files;

    ReverificationsPage(ReverificationFiles files) {
        this.files = files;
    }

    @GetMapping("/reverifications")
    String list(
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = files.find(
                Choice.named(Urgency.values(), due),
                Choice.named(ReverificationState.values(), state),
                Math.max(page, 0),
                Listing.DEFAULT_SIZE);
        model.addAttribute("rows", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("states", ReverificationState.values());
        model.addAttribute("due", due);
        model.addAttribute("state", state);
        return "reverifications/list";
    }
}
