package dev.greenroom.tax.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Actor;
import dev.greenroom.audit.Reads;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.tax.TaxStandingDesk;
import dev.greenroom.tax.TreatyClaim;
import dev.greenroom.tax.TreatyClaimDesk;
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
    private final TreatyClaimDesk claims;

    TaxStandingController(TaxStandingDesk desk, TreatyClaimDesk claims) {
        this.desk = desk;
        this.claims = claims;
    }

    @GetMapping("/tax-standing")
    @RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
    @Reads(value = "TAX_STANDING_READ", of = "creator")
    TaxStandingDesk.Standing standing(@PathVariable String id) {
        return desk.of(creator(id));
    }

    /** Where the income comes from: {source: CHINA or ABROAD, reason}; ABROAD is not applied before another officer approves it. */
    @PostMapping("/income-source")
    @RolesAllowed("COMPLIANCE")
    TaxStandingDesk.Standing decide(
            @PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return desk.decide(creator(id), body, actor.username());
    }

    @PostMapping("/income-source/approve")
    @RolesAllowed("COMPLIANCE")
    TaxStandingDesk.Standing approve(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return desk.approve(creator(id), actor.username());
    }

    /** Refuses the decision that waits, or takes one's own back: {reason}. */
    @PostMapping("/income-source/reject")
    @RolesAllowed("COMPLIANCE")
    TaxStandingDesk.Standing reject(
            @PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return desk.reject(creator(id), body, actor.username());
    }

    /** A claim to a treaty: {country, rate, validFrom, validTo, document}; not applied before another officer approves it. */
    @PostMapping("/treaty-claims")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed("COMPLIANCE")
    TreatyClaim claim(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Actor actor) {
        return claims.enter(creator(id), body, actor.username());
    }

    @PostMapping("/treaty-claims/{claim}/approve")
    @RolesAllowed("COMPLIANCE")
    TreatyClaim approve(@PathVariable String id, @PathVariable String claim, @AuthenticationPrincipal Actor actor) {
        return claims.approve(creator(id), claim, actor.username());
    }

    /** Ends a claim: {from: the first of its days on which it does not count, reason}. */
    @PostMapping("/treaty-claims/{claim}/revoke")
    @RolesAllowed("COMPLIANCE")
    TreatyClaim revoke(
            @PathVariable String id,
            @PathVariable String claim,
            @RequestBody JsonNode body,
            @AuthenticationPrincipal Actor actor) {
        return claims.revoke(creator(id), claim, body, actor.username());
    }

    static CreatorId creator(String id) {
        try {
            return new CreatorId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
