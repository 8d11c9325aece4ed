package dev.greenroom.oversight.web;

import dev.greenroom.access.Actor;
import dev.greenroom.audit.Reads;
import dev.greenroom.oversight.Story;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person or payment from the application to the bank, and who looked. */
@Page
class TimelinePage {
    private static final int SHOWN = 100;
    private static final int LOOKS = 20;

    private final Story story;

    TimelinePage(Story story) {
        this.story = story;
    }

    @GetMapping("/timeline/{id}")
    @RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
    @Reads(value = "TIMELINE_READ", of = "timeline")
    String timeline(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int looks,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var inFull = actor.readsWhy();
        var acts = TimelineController.page(story.of(id, inFull), Math.clamp(page, 0, 1_000_000), SHOWN);
        model.addAttribute("id", id);
        model.addAttribute("acts", acts.items());
        model.addAttribute("pager", Pager.of(acts));
        model.addAttribute("inFull", inFull);
        if (inFull) {
            var seen = story.looks(id, Math.clamp(looks, 0, 1_000_000), LOOKS);
            model.addAttribute("looks", seen.items());
            model.addAttribute("looksPager", Pager.of(seen, "looks"));
        }
        return "oversight/timeline";
    }
}
