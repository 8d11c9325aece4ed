package dev.greenroom.access.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.Delegation;
import dev.greenroom.access.DelegationDesk;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.DelegationId;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
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
@RequestMapping("/api/delegations")
class DelegationController {
    private final DelegationDesk desk;

    DelegationController(DelegationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "AUDITOR", "ADMIN"})
    Listing<Delegation> all(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return desk.all(actor, Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    @PostMapping
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "ADMIN"})
    @ResponseStatus(HttpStatus.CREATED)
    Delegation delegate(@RequestBody DelegationDesk.NewDelegation delegation, @AuthenticationPrincipal Actor actor) {
        return desk.delegate(delegation, actor);
    }

    @PostMapping("/{id}/end")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "ADMIN"})
    Delegation end(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return desk.end(known(id), actor);
    }

    static DelegationId known(String id) {
        try {
            return new DelegationId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
