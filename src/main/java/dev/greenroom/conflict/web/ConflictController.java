package dev.greenroom.conflict.web;

import dev.greenroom.access.Actor;
import dev.greenroom.conflict.Conflict;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ConflictId;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
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

@RestController
@RequestMapping("/api/staff")
class ConflictController {
    private final ConflictDesk desk;

    ConflictController(ConflictDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/me/conflicts")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "AUDITOR", "ADMIN"})
    Listing<Conflict> mine(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return desk.all(actor.username(), Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    @PostMapping("/me/conflicts")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "ADMIN"})
    @ResponseStatus(HttpStatus.CREATED)
    Conflict declare(@RequestBody ConflictDesk.Declaration declaration, @AuthenticationPrincipal Actor actor) {
        return desk.declare(actor.username(), declaration, actor.username());
    }

    @GetMapping("/conflicts")
    @RolesAllowed({"AUDITOR", "ADMIN"})
    Listing<Conflict> all(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return desk.all(username, Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    @PostMapping("/{username}/conflicts")
    @RolesAllowed("ADMIN")
    @ResponseStatus(HttpStatus.CREATED)
    Conflict declareFor(
            @PathVariable String username,
            @RequestBody ConflictDesk.Declaration declaration,
            @AuthenticationPrincipal Actor actor) {
        return desk.declare(username, declaration, actor.username());
    }

    @PostMapping("/conflicts/{id}/end")
    @RolesAllowed("ADMIN")
    Conflict end(@PathVariable String id, @RequestBody Ending ending, @AuthenticationPrincipal Actor actor) {
        return desk.end(known(id), ending.reason(), actor.username());
    }

    static ConflictId known(String id) {
        try {
            return new ConflictId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    record Ending(String reason) {}
}
