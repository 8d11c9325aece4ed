package dev.greenroom.bonus.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Actor;
import dev.greenroom.bonus.CorrectionDesk;
import dev.greenroom.bonus.CorrectionReports;
import dev.greenroom.bonus.CorrectionStatus;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
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

/** Corrections of approved weeks: finance enters, another person of finance decides. */
@RestController
@RequestMapping("/api/bonus-corrections")
class CorrectionController {
    private final CorrectionDesk desk;
    private final CorrectionReports reports;

    CorrectionController(CorrectionDesk desk, CorrectionReports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    /** Newest first. */
    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<CorrectionJson> list(
            @RequestParam(defaultValue = "") String creator,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return reports.list(
                        parse("creator", creator, CreatorId::new),
                        parse("status", status, CorrectionStatus::valueOf),
                        Math.clamp(page, 0, 1_000_000),
                        Math.clamp(size, 1, Listing.MAXIMUM_SIZE))
                .map(CorrectionJson::of);
    }

    /** {creatorId, week, amount, reason}: the amount in CNY by which the week's bonus was too low, or, below zero, too high. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed("FINANCE")
    CorrectionJson enter(@RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return json(desk.enter(body, actor.username()).id());
    }

    @GetMapping("/{id}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    CorrectionJson one(@PathVariable String id) {
        return json(id(id));
    }

    @PostMapping("/{id}/approve")
    @RolesAllowed("FINANCE_APPROVER")
    CorrectionJson approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Decision decision,
            @AuthenticationPrincipal Actor actor) {
        return json(desk.approve(id(id), decision == null ? null : decision.note(), actor.username())
                .id());
    }

    @PostMapping("/{id}/reject")
    @RolesAllowed("FINANCE_APPROVER")
    CorrectionJson reject(
            @PathVariable String id, @RequestBody Decision decision, @AuthenticationPrincipal Actor actor) {
        return json(desk.reject(id(id), decision.note(), actor.username()).id());
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed("FINANCE")
    CorrectionJson cancel(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return json(desk.cancel(id(id), actor.username()).id());
    }

    private CorrectionJson json(CorrectionId id) {
        return CorrectionJson.of(reports.one(id));
    }

    static CorrectionId id(String text) {
        try {
            return new CorrectionId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    static <T> @Nullable T parse(String field, String text, Function<String, T> parser) {
        try {
            return text.isBlank() ? null : parser.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw Rejected.of(field, "INVALID", "This is not a value that " + field + " can have");
        }
    }

    /** @param note why; needed for a refusal */
    record Decision(@Nullable String note) {}
}
