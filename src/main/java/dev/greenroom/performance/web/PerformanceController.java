package dev.greenroom.performance.web;

import dev.greenroom.access.Actor;
import dev.greenroom.performance.PerformanceDesk;
import dev.greenroom.performance.PerformanceDesk.Receipt;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PerformanceController {
    private final PerformanceDesk desk;

    PerformanceController(PerformanceDesk desk) {
        this.desk = desk;
    }

    /** Takes the file of a week; {@code onError=refuse} stores nothing when any line is wrong. */
    @PostMapping(path = "/api/performance/{week}", consumes = "text/csv")
    @RolesAllowed("FINANCE")
    Receipt upload(
            @PathVariable String week,
            @RequestParam(defaultValue = "keep") String onError,
            InputStream body,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        if (!onError.equals("keep") && !onError.equals("refuse")) {
            throw Rejected.of("onError", "UNKNOWN", "onError is keep or refuse");
        }
        return desk.receive(week(week), body, onError.equals("refuse"), actor.username());
    }

    private static BonusWeek week(String text) {
        try {
            return BonusWeek.parse(text);
        } catch (IllegalArgumentException notAWeek) {
            throw Rejected.of("week", "WRONG_WEEK", "A week looks like 2026-W47");
        }
    }
}
