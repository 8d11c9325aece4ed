package dev.greenroom.access.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff accounts: who works here and as what. */
@Page
class StaffPage {
    private final StaffDesk desk;

    StaffPage(StaffDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/staff")
    @RolesAllowed("ADMIN")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var all = desk.all();
        int shown = Math.max(page, 0);
        var items = all.stream()
                .skip((long) shown * Listing.DEFAULT_SIZE)
                .limit(Listing.DEFAULT_SIZE)
                .toList();
        model.addAttribute("staff", items);
        model.addAttribute("pager", Pager.of(new Listing<>(items, all.size(), shown, Listing.DEFAULT_SIZE)));
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.CREATOR)
                        .toList());
        return "staff/list";
    }

    @PostMapping("/staff")
    @RolesAllowed("ADMIN")
    String add(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(defaultValue = "") String agencyId,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var staff = new StaffDesk.NewStaff(username, password, roles, orNull(agencyId));
        Feedback.attempt(next, "The account is added.", () -> desk.add(staff, actor.username()));
        return "redirect:/staff";
    }

    @PostMapping("/staff/{username}")
    @RolesAllowed("ADMIN")
    String change(
            @PathVariable String username,
            @RequestParam boolean enabled,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var change = new StaffDesk.StaffChange(null, null, enabled, null);
        Feedback.attempt(next, "The account is changed.", () -> desk.change(username, change, actor.username()));
        return "redirect:/staff";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
