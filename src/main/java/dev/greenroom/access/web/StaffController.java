package dev.greenroom.access.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff")
class StaffController {
    private final StaffDesk desk;

    StaffController(StaffDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @RolesAllowed("ADMIN")
    Listing<Staff> all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var all = desk.all();
        int length = Math.clamp(size, 1, Listing.MAXIMUM_SIZE);
        var items = all.stream()
                .skip((long) Math.max(page, 0) * length)
                .limit(length)
                .map(Staff::of)
                .toList();
        return new Listing<>(items, all.size(), Math.max(page, 0), length);
    }

    @PostMapping
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.CREATED)
    Staff add(@RequestBody StaffDesk.NewStaff staff, @AuthenticationPrincipal Actor actor) {
        return Staff.of(desk.add(staff, actor.username()));
    }

    @PatchMapping("/{username}")
    @RolesAllowed("ADMIN")
    Staff change(
            @PathVariable String username,
            @RequestBody StaffDesk.StaffChange change,
            @AuthenticationPrincipal Actor actor) {
        return Staff.of(desk.change(username, change, actor.username()));
    }

    record Staff(String username, Set<Role> roles, @Nullable String agencyId, boolean enabled) {
        static Staff of(Actor actor) {
            return new Staff(actor.username(), new TreeSet<>(actor.roles()), actor.agencyId(), actor.enabled());
        }
    }
}
