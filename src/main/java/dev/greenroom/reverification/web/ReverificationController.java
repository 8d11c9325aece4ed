package dev.greenroom.reverification.web;

import dev.greenroom.reference.Listing;
import dev.greenroom.reverification.ReverificationFiles;
import dev.greenroom.reverification.ReverificationFiles.Row;
import dev.greenroom.reverification.ReverificationState;
import dev.greenroom.reverification.Urgency;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is to be verified again, and when. */
@RestController
@RequestMapping("/api/reverifications")
@RolesAllowed({"COMPLIANCE", "AUDITOR"})
class ReverificationController {
    private static final int LAST_PAGE = 1_000_000;

    private final ReverificationFiles files;

    ReverificationController(ReverificationFiles files) {
        this.files = files;
    }

    /** The most urgent first; without a state those that are open. */
    @GetMapping
    Listing<Row> list(
            @RequestParam(required = false) @Nullable Urgency due,
            @RequestParam(required = false) @Nullable ReverificationState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return files.find(due, state, Math.clamp(page, 0, LAST_PAGE), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }
}
