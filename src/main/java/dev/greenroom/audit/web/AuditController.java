package dev.greenroom.audit.web;

import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.Verification;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {
    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @RolesAllowed("AUDITOR")
    Listing<AuditTrail.Recorded> find(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return trail.find(subject, actor, Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    @GetMapping("/verify")
    @RolesAllowed("AUDITOR")
    Verification verify() {
        return trail.verify();
    }
}
