package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.BlacklistingDesk;
import dev.greenroom.creator.SuspensionDesk;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Feedback.Deed;
import dev.greenroom.page.Page;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspension and blacklisting from the creator's page. */
@Page
@RequestMapping("/creators/{id}")
@RolesAllowed("COMPLIANCE")
class StandingActsPage {
    private final SuspensionDesk suspensions;
    private final BlacklistingDesk blacklistings;
    private final Clock clock;

    StandingActsPage(SuspensionDesk suspensions, BlacklistingDesk blacklistings, Clock clock) {
        this.suspensions = suspensions;
        this.blacklistings = blacklistings;
        this.clock = clock;
    }

    @PostMapping("/suspend")
    String suspend(
            @PathVariable String id,
            @RequestParam Map<String, String> posted,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var body = new SuspendBody(text(posted, "reason"), text(posted, "reviewBy"), posted.get("creatorMessage"));
        return attempt(
                id,
                posted,
                next,
                "The creator is suspended.",
                () -> suspensions.suspend(CreatorIds.read(id), body.read(clock), actor.username()));
    }

    @PostMapping("/suspend/extend")
    String extend(
            @PathVariable String id,
            @RequestParam Map<String, String> posted,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var body = new SuspensionExtendBody(text(posted, "reviewBy"), text(posted, "note"));
        return attempt(
                id,
                posted,
                next,
                "The review date is moved.",
                () -> suspensions.extend(
                        CreatorIds.read(id), body.day(clock), body.note().strip(), actor.username()));
    }

    @PostMapping("/reinstate")
    String reinstate(
            @PathVariable String id,
            @RequestParam Map<String, String> posted,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(
                id,
                posted,
                next,
                "The creator is back.",
                () -> suspensions.reinstate(
                        CreatorIds.read(id),
                        new NoteBody(text(posted, "note")).note().strip(),
                        actor.username()));
    }

    @PostMapping("/blacklisting")
    String blacklisting(
            @PathVariable String id,
            @RequestParam Map<String, String> posted,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(id, posted, next, "The blacklisting is proposed. Another officer must confirm it.", () -> {
            var body = new BlacklistingBody(
                    text(posted, "facts"),
                    text(posted, "reason"),
                    text(posted, "legalBasis"),
                    months(posted.get("months")),
                    "true".equals(posted.get("permanent")),
                    posted.get("evidence"));
            blacklistings.propose(CreatorIds.read(id), body.grounds(), body.months(), actor.username());
        });
    }

    private static @Nullable Integer months(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new Rejected(List.of(new Fault("months", "NOT_A_NUMBER", "must be a number")));
        }
    }

    private static String text(Map<String, String> posted, String field) {
        return posted.getOrDefault(field, "");
    }

    private static String attempt(
            String id, Map<String, String> posted, RedirectAttributes next, String done, Deed deed) {
        if (!Feedback.attempt(next, done, deed)) {
            next.addFlashAttribute("written", posted);
        }
        return "redirect:/creators/" + CreatorIds.read(id);
    }
}
