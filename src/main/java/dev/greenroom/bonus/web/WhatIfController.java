package dev.greenroom.bonus.web;

import dev.greenroom.bonus.PlanDrafts;
import dev.greenroom.bonus.PlanWhatIf;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Past weeks under a draft plan. Nothing is stored. */
@RestController
class WhatIfController {
    private final PlanWhatIf whatIf;
    private final PlanDrafts drafts;

    WhatIfController(PlanWhatIf whatIf, PlanDrafts drafts) {
        this.whatIf = whatIf;
        this.drafts = drafts;
    }

    /** The plan in force, as the file that a draft begins from. */
    @GetMapping("/api/bonus-plan")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    ResponseEntity<Resource> plan() {
        var file = new ClassPathResource(PlanDrafts.IN_FORCE);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(String.valueOf(file.getFilename()))
                                .build()
                                .toString())
                .body(file);
    }

    /**
     * The week under the plan in the body, and under other versions of tax rules if some are named: the difference in total and for each
     * creator.
     */
    @PostMapping(
            path = "/api/what-if",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    WhatIfJson whatIf(
            @RequestParam String week,
            @RequestParam(defaultValue = "") List<String> rules,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size,
            InputStream body)
            throws IOException {
        return WhatIfJson.of(whatIf.replay(
                week,
                body.readNBytes(drafts.mostBytes() + 1),
                rules,
                Math.max(page, 0),
                Math.clamp(size, 1, Listing.MAXIMUM_SIZE)));
    }
}
