package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.payout.BatchDesk;
import dev.greenroom.payout.BatchView;
import dev.greenroom.payout.PaymentFiles;
import dev.greenroom.payout.PayoutViews;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payment-batches")
class PaymentBatchController {
    private final PayoutViews views;
    private final PaymentFiles files;
    private final BatchDesk batches;

    PaymentBatchController(PayoutViews views, PaymentFiles files, BatchDesk batches) {
        this.views = views;
        this.files = files;
        this.batches = batches;
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<BatchView> list(
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return views.batches(Query.week(week), Query.page(page), Query.size(size));
    }

    @GetMapping("/{id}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    BatchView one(@PathVariable String id) {
        return views.batch(batchId(id)).orElseThrow(NotFound::new);
    }

    /** No AUDITOR: the file holds accounts in clear. */
    @GetMapping("/{id}/pain.001")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER"})
    ResponseEntity<byte[]> pain001(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        var batch = batchId(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + batch + ".pain.001.xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(files.pain001(batch, actor.getUsername()));
    }

    @PostMapping("/{id}/resume")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        batches.resume(batchId(id), actor.getUsername());
    }

    private static BatchId batchId(String id) {
        try {
            return new BatchId(id);
        } catch (IllegalArgumentException other) {
            throw new NotFound();
        }
    }
}
