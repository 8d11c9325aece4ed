package dev.greenroom.application.web;

import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.CaseFile;
import dev.greenroom.application.CaseFiles;
import dev.greenroom.application.Risk;
import dev.greenroom.audit.Reads;
import dev.greenroom.problem.Choice;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications as officers and auditors see them. */
@RestController
@RequestMapping("/api/applications")
@RolesAllowed({"COMPLIANCE", "AUDITOR"})
class CaseController {
    private final CaseFiles cases;
    private final Catalogue catalogue;

    CaseController(CaseFiles cases, Catalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
    }

    @GetMapping
    Listing<CaseFiles.Row> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String risk,
            @RequestParam(required = false) @Nullable String hub,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        var faults = new ArrayList<Fault>();
        var wantedStatus = Choice.of("status", status, ApplicationStatus.values(), faults);
        var wantedRisk = Choice.of("risk", risk, Risk.values(), faults);
        var wantedHub = hub == null || hub.isBlank() ? null : hub;
        if (wantedHub != null && !catalogue.has(CodeList.HUBS, wantedHub)) {
            faults.add(new Fault("hub", "UNKNOWN_CODE", "There is no such hub."));
        }
        if (page < 0 || size < 1 || size > Listing.MAXIMUM_SIZE) {
            faults.add(new Fault("page", "OUT_OF_RANGE", "Pages count from 0 and hold 1 to 200 entries."));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return cases.list(wantedStatus, wantedRisk, wantedHub, page, size);
    }

    @GetMapping("/{id}")
    @Reads(value = "CASE_READ", of = "application")
    CaseFile get(@PathVariable String id) {
        return cases.get(idOf(id));
    }

    private static ApplicationId idOf(String text) {
        try {
            return new ApplicationId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
