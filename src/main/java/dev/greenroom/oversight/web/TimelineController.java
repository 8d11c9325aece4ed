package dev.greenroom.oversight.web;

import dev.greenroom.access.Actor;
import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.audit.Reads;
import dev.greenroom.oversight.Story;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The story of a person, payment, batch or run. Finance sees what was decided about a person, not why. */
@RestController
class TimelineController {
    private final Story story;

    TimelineController(Story story) {
        this.story = story;
    }

    /** Newest first. */
    @GetMapping({"/api/timeline/{id}", "/api/creators/{id}/timeline", "/api/payouts/{id}/timeline"})
    @RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
    @Reads(value = "TIMELINE_READ", of = "timeline")
    Listing<Recorded> timeline(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return page(
                story.of(id, actor.readsWhy()).reversed(),
                Math.clamp(page, 0, 1_000_000),
                Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    /** All of it, oldest first, for a spreadsheet. */
    @GetMapping(value = "/api/timeline/{id}/csv", produces = "text/csv")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    @Reads(value = "TIMELINE_READ", of = "timeline")
    ResponseEntity<String> csv(@PathVariable String id) {
        var text = TimelineCsv.write(story.of(id, true));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timeline.csv\"")
                .body(text);
    }

    static Listing<Recorded> page(List<Recorded> all, int page, int size) {
        var items = all.stream().skip((long) page * size).limit(size).toList();
        return new Listing<>(items, all.size(), page, size);
    }
}
