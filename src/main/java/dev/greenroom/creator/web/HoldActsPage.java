package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldDesk;
import dev.greenroom.creator.HoldReleaseDesk;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Feedback.Deed;
import dev.greenroom.page.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds from the creator's page. */
@Page
@RequestMapping("/creators/{id}/hold")
@RolesAllowed({"COMPLIANCE", "FINANCE"})
class HoldActsPage {
    private final HoldDesk holds;
    private final HoldReleaseDesk releases;
    private final HoldMandates mandates;
    private final Clock clock;

    HoldActsPage(HoldDesk holds, HoldReleaseDesk releases, HoldMandates mandates, Clock clock) {
        this.holds = holds;
        this.releases = releases;
        this.mandates = mandates;
        this.clock = clock;
    }

    @PostMapping
    String hold(
            @PathVariable String id,
            @RequestParam HoldCode code,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String reviewBy,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String creatorMessage,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        if (!Families.of(actor).contains(code.family())) {
            throw new AccessDeniedException("This code belongs to another role");
        }
        var body = new HoldBody(code, note, reviewBy, owner, creatorMessage);
        boolean done = Feedback.attempt(next, "The hold is set.", () -> {
            mandates.take(actor, CreatorIds.read(id), code);
            holds.hold(CreatorIds.read(id), body.read(clock), actor.username());
        });
        if (!done) {
            next.addFlashAttribute("given", body);
        }
        return "redirect:/creators/" + CreatorIds.read(id);
    }

    @PostMapping("/release")
    String release(
            @PathVariable String id,
            @RequestParam HoldCode code,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(id, next, "The hold is released.", () -> {
            var body = new ReleaseBody(note, code);
            releases.release(
                    CreatorIds.read(id),
                    mandates.take(actor, CreatorIds.read(id), code),
                    body.code(),
                    body.note().strip(),
                    actor.username());
        });
    }

    @PostMapping("/extend")
    String extend(
            @PathVariable String id,
            @RequestParam HoldCode code,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String reviewBy,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var body = new ExtendBody(code, reviewBy, note);
        return attempt(
                id,
                next,
                "The review date is moved.",
                () -> holds.extend(
                        CreatorIds.read(id),
                        mandates.take(actor, CreatorIds.read(id), code),
                        code,
                        body.day(clock),
                        note.strip(),
                        actor.username()));
    }

    private static String attempt(String id, RedirectAttributes next, String done, Deed deed) {
        Feedback.attempt(next, done, deed);
        return "redirect:/creators/" + CreatorIds.read(id);
    }
}
