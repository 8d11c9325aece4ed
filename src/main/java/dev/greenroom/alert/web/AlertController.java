package dev.greenroom.alert.web;

import dev.greenroom.alert.AlertFile;
import dev.greenroom.alert.AlertFiles;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.audit.Reads;
import dev.greenroom.problem.Choice;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts as officers and auditors see them; they are decided as tasks. */
@RestController
@RequestMapping("/api/alerts")
@RolesAllowed({"COMPLIANCE", "AUDITOR"})
class AlertController {
    private final AlertFiles files;

    AlertController(AlertFiles files) {
        this.files = files;
    }

    /** @param status OPEN or CLOSED; none for all. @param kind SCREENING or PATTERN; none for all */
    @GetMapping
    Listing<AlertFile.Row> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        var faults = new ArrayList<Fault>();
        var wantedStatus = Choice.of("status", status, AlertStatus.values(), faults);
        var wantedKind = Choice.of("kind", kind, AlertKind.values(), faults);
        if (page < 0 || size < 1 || size > Listing.MAXIMUM_SIZE) {
            faults.add(new Fault("page", "OUT_OF_RANGE", "Pages count from 0 and hold 1 to 200 entries."));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return files.list(wantedStatus == null ? null : wantedStatus == AlertStatus.OPEN, wantedKind, page, size);
    }

    @GetMapping("/{id}")
    @Reads(value = "ALERT_READ", of = "alert")
    AlertFile get(@PathVariable String id) {
        return files.get(idOf(id));
    }

    static AlertId idOf(String text) {
        try {
            return new AlertId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
