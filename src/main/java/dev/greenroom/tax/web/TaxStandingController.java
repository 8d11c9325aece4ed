package dev.greenroom.tax.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Actor;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.tax.TaxStandingDesk;
import dev.greenroom.tax.TreatyClaim;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What officers decide about a non-resident's tax. */
@RestController
@RequestMapping("/api/creators/{id}")
class TaxStandingController {
    private final TaxStandingDesk desk;

    TaxStandingController(TaxStandingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/tax-standing")
    @RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
    TaxStandingDesk.Standing standing(@PathVariable String id) {
        return desk.of(creator(id));
    }

    /** Where the income comes from: {source: CHINA or ABROAD, reason}. */
    @PostMapping("/income-source")
    @RolesAllowed("COMPLIANCE")
    TaxStandingDesk.Standing decide(
            @PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return desk.decide(creator(id), body, actor.username());
    }

    /** A claim to a treaty: {country, rate, validFrom, validTo, document}; not applied before another officer approves it. */
    @PostMapping("/treaty-claims")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed("COMPLIANCE")
    TreatyClaim claim(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return desk.enter(creator(id), body, actor.username());
    }

    @PostMapping("/treaty-claims/{claim}/approve")
    @RolesAllowed("COMPLIANCE")
    TreatyClaim approve(@PathVariable String id, @PathVariable String claim, @AuthenticationPrincipal Actor actor) {
        return desk.approve(creator(id), claim, actor.username());
    }

    private static CreatorId creator(String id) {
        try {
            return new CreatorId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
