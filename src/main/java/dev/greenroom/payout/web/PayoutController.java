package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.payout.BatchDesk;
import dev.greenroom.payout.PaymentPapers;
import dev.greenroom.payout.PayoutStatus;
import dev.greenroom.payout.PayoutViews;
import dev.greenroom.payout.PayoutViews.PayoutFilter;
import dev.greenroom.payout.PayoutViews.PayoutView;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payouts")
class PayoutController {
    private static final int LONGEST_REASON = 500;
    private final PayoutViews views;
    private final BatchDesk batches;
    private final PaymentPapers papers;

    PayoutController(PayoutViews views, BatchDesk batches, PaymentPapers papers) {
        this.views = views;
        this.batches = batches;
        this.papers = papers;
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<PayoutView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String creator,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        var filter = new PayoutFilter(
                Query.week(week),
                Query.parse("status", status, PayoutStatus::valueOf),
                Query.parse("creator", creator, CreatorId::new),
                Query.parse("batch", batch, BatchId::new));
        return views.payouts(filter, Query.page(page), Query.size(size)).map(payout -> payout.told(actor.readsWhy()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "COMPLIANCE", "AUDITOR"})
    PayoutView one(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return views.payout(payoutId(id)).orElseThrow(NotFound::new).told(actor.readsWhy());
    }

    @PostMapping("/{id}/exclude")
    @RolesAllowed("FINANCE")
    PayoutView exclude(
            @PathVariable String id, @RequestBody Exclusion exclusion, @AuthenticationPrincipal Actor actor) {
        var reason = exclusion.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Rejected.of("reason", "REQUIRED", "Give a reason of at most " + LONGEST_REASON + " characters");
        }
        var excluded = batches.exclude(payoutId(id), reason.strip(), actor.getUsername());
        return one(excluded.id().value(), actor);
    }

    @GetMapping("/{id}/papers")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    List<PaymentPapers.Paper> papers(@PathVariable String id) {
        return papers.of(payoutId(id));
    }

    /** The invoice of a business, or the tax filing of a large payment abroad: for the creator's week. */
    @PostMapping("/{id}/papers")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed("FINANCE")
    PaymentPapers.Paper record(
            @PathVariable String id, @RequestBody NewPaper paper, @AuthenticationPrincipal Actor actor) {
        if (paper.kind() == null) {
            throw Rejected.of("kind", "REQUIRED", "INVOICE or REMITTANCE_FILING is expected");
        }
        return papers.record(payoutId(id), paper.kind(), paper.reference(), actor.getUsername());
    }

    private static PayoutId payoutId(String id) {
        try {
            return new PayoutId(id);
        } catch (IllegalArgumentException other) {
            throw new NotFound();
        }
    }

    record NewPaper(PaymentPapers.@Nullable Kind kind, @Nullable String reference) {}

    /** Why a payout is taken out. */
    record Exclusion(@Nullable String reason) {}
}
