package dev.greenroom.oversight.web;

import dev.greenroom.oversight.FourEyesCheck;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FourEyesController {
    private final FourEyesCheck check;

    FourEyesController(FourEyesCheck check) {
        this.check = check;
    }

    /** Recomputed from the record: {@code violations} must be 0. */
    @GetMapping("/api/audit/four-eyes")
    @RolesAllowed("AUDITOR")
    FourEyesCheck.Result fourEyes() {
        return check.check();
    }
}
