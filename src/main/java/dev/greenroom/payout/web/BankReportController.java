package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.payout.BankReports;
import dev.greenroom.payout.BankReports.Imported;
import dev.greenroom.payout.ReportLimit;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class BankReportController {
    private final BankReports reports;
    private final ReportLimit limit;

    BankReportController(BankReports reports, ReportLimit limit) {
        this.reports = reports;
        this.limit = limit;
    }

    @PostMapping(
            path = "/api/bank-reports",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @RolesAllowed("FINANCE")
    Imported receive(InputStream body, @AuthenticationPrincipal Actor actor) throws IOException {
        var bytes = body.readNBytes(limit.bytes() + 1);
        if (bytes.length > limit.bytes()) {
            throw new ResponseStatusException(
                    HttpStatus.PAYLOAD_TOO_LARGE, "A bank report has at most " + limit.bytes() + " bytes");
        }
        return reports.receive(bytes, actor.getUsername());
    }
}
