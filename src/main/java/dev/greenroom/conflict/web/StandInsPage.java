package dev.greenroom.conflict.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.DelegationDesk;
import dev.greenroom.access.DelegationDesk.NewDelegation;
import dev.greenroom.access.Role;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.conflict.ConflictDesk.Declaration;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.DelegationId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What keeps a member of staff from deciding: roles lent, and relations to applicants and creators. */
@Page
@RequestMapping("/stand-ins")
class StandInsPage {
    private static final String HERE = "redirect:/stand-ins";

    private final DelegationDesk delegations;
    private final ConflictDesk conflicts;
    private final Clock clock;

    StandInsPage(DelegationDesk delegations, ConflictDesk conflicts, Clock clock) {
        this.delegations = delegations;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "AUDITOR", "ADMIN"})
    String page(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int relations,
            Model model) {
        boolean everybody = actor.is(Role.ADMIN) || actor.is(Role.AUDITOR);
        var lent = delegations.all(actor, Math.max(page, 0), Listing.DEFAULT_SIZE);
        var declared = conflicts.all(everybody ? null : actor.username(), Math.max(relations, 0), Listing.DEFAULT_SIZE);
        model.addAttribute("delegations", lent.items());
        model.addAttribute("delegationPager", Pager.of(lent));
        model.addAttribute("conflicts", declared.items());
        model.addAttribute("conflictPager", Pager.of(declared, "relations"));
        model.addAttribute("everybody", everybody);
        model.addAttribute("admin", actor.is(Role.ADMIN));
        model.addAttribute("mayChange", !actor.is(Role.AUDITOR));
        model.addAttribute("roles", roles(actor));
        model.addAttribute("today", Times.today(clock));
        return "standins/page";
    }

    @PostMapping("/delegations")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "ADMIN"})
    String lend(
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam String to,
            @RequestParam Role role,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var wanted = new NewDelegation(orNull(holder), to.strip(), role, from, until, reason);
        Feedback.attempt(next, "The role is lent.", () -> delegations.delegate(wanted, actor));
        return HERE;
    }

    @PostMapping("/delegations/{id}/end")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "ADMIN"})
    String end(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(next, "The role is back with its holder.", () -> delegations.end(delegation(id), actor));
        return HERE;
    }

    @PostMapping("/conflicts")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "ADMIN"})
    String declare(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam String person,
            @RequestParam String relation,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        boolean creator = person.strip().startsWith("cre_");
        var declaration = new Declaration(
                creator ? null : person.strip(), creator ? person.strip() : null, relation, orNull(note));
        var who = actor.is(Role.ADMIN) ? orNull(username) : null;
        Feedback.attempt(
                next,
                "The relation is declared.",
                () -> conflicts.declare(who == null ? actor.username() : who, declaration, actor.username()));
        return HERE;
    }

    @PostMapping("/conflicts/{id}/end")
    @RolesAllowed("ADMIN")
    String endConflict(
            @PathVariable String id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        Feedback.attempt(
                next,
                "The relation is over.",
                () -> conflicts.end(ConflictController.known(id), reason, actor.username()));
        return HERE;
    }

    /** One's own roles; an administrator names the holder, so any. */
    private static List<Role> roles(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(Role::hasTasks)
                .filter(role -> actor.is(Role.ADMIN) || actor.roles().contains(role))
                .toList();
    }

    private static DelegationId delegation(String id) {
        try {
            return new DelegationId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
