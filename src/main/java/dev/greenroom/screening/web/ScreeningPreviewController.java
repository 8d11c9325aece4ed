package dev.greenroom.screening.web;

import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScreeningPreviewController {
    private final Screener screener;

    ScreeningPreviewController(Screener screener) {
        this.screener = screener;
    }

    record Preview(List<Hit> hits) {}

    @PostMapping("/api/screening/preview")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    Preview preview(@RequestBody PreviewBody body) {
        return new Preview(screener.screen(body.subject()).hits());
    }
}
