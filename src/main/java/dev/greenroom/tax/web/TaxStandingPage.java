package dev.greenroom.tax.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.audit.Reads;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Feedback.Deed;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import dev.greenroom.tax.CreatorTax;
import dev.greenroom.tax.TaxStandingDesk;
import dev.greenroom.tax.TreatyClaimDesk;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One creator's tax: what officers decided about it, and for finance what was withheld. */
@Page
@RequestMapping("/creators/{id}/tax")
class TaxStandingPage {
    private final TaxStandingDesk desk;
    private final TreatyClaimDesk claims;
    private final CreatorTax tax;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    TaxStandingPage(TaxStandingDesk desk, TreatyClaimDesk claims, CreatorTax tax, Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.tax = tax;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
    @Reads(value = "TAX_STANDING_READ", of = "creator")
    String standing(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var creator = TaxStandingController.creator(id);
        model.addAttribute("who", tax.who(creator));
        model.addAttribute("standing", desk.of(creator));
        model.addAttribute("today", Times.today(clock));
        model.addAttribute("username", actor.username());
        model.addAttribute("countries", countries());
        if (actor.is(Role.FINANCE) || actor.is(Role.AUDITOR)) {
            var withheld = tax.withheld(creator, Math.clamp(page, 0, 1_000_000), Listing.DEFAULT_SIZE);
            model.addAttribute("withheld", withheld.items());
            model.addAttribute("pager", Pager.of(withheld));
        }
        return "tax/standing";
    }

    @PostMapping("/income-source")
    @RolesAllowed("COMPLIANCE")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(id, next, "The decision is entered.", creator -> {
            var body = json.createObjectNode().put("source", source).put("reason", reason);
            desk.decide(creator, body, actor.username());
        });
    }

    @PostMapping("/income-source/approve")
    @RolesAllowed("COMPLIANCE")
    String approve(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        return attempt(
                id, next, "The decision counts from now on.", creator -> desk.approve(creator, actor.username()));
    }

    @PostMapping("/income-source/reject")
    @RolesAllowed("COMPLIANCE")
    String reject(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(
                id,
                next,
                "The decision is rejected.",
                creator -> desk.reject(creator, json.createObjectNode().put("reason", reason), actor.username()));
    }

    /** @param percent the rate as people write it: 5 is 5 % */
    @PostMapping("/treaty-claims")
    @RolesAllowed("COMPLIANCE")
    String claim(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String validTo,
            @RequestParam(defaultValue = "") String document,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(id, next, "The claim is entered. Another officer approves it.", creator -> {
            var body = json.createObjectNode()
                    .put("country", country)
                    .put("validFrom", validFrom)
                    .put("validTo", validTo)
                    .put("document", document);
            claims.enter(creator, withRate(body, percent.strip()), actor.username());
        });
    }

    @PostMapping("/treaty-claims/{claim}/approve")
    @RolesAllowed("COMPLIANCE")
    String approve(
            @PathVariable String id,
            @PathVariable String claim,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(
                id,
                next,
                "The claim counts on its days from now on.",
                creator -> claims.approve(creator, claim, actor.username()));
    }

    @PostMapping("/treaty-claims/{claim}/revoke")
    @RolesAllowed("COMPLIANCE")
    String revoke(
            @PathVariable String id,
            @PathVariable String claim,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return attempt(id, next, "The claim is ended.", creator -> {
            var body = json.createObjectNode().put("from", from).put("reason", reason);
            claims.revoke(creator, claim, body, actor.username());
        });
    }

    private interface Act {
        void on(CreatorId creator);
    }

    private static String attempt(String id, RedirectAttributes next, String done, Act act) {
        var creator = TaxStandingController.creator(id);
        Deed deed = () -> act.on(creator);
        Feedback.attempt(next, done, deed);
        return "redirect:/creators/" + creator + "/tax";
    }

    private static ObjectNode withRate(ObjectNode body, String percent) {
        try {
            return percent.isEmpty() ? body : body.put("rate", new BigDecimal(percent).movePointLeft(2));
        } catch (NumberFormatException noNumber) {
            return body.put("rate", percent);
        }
    }

    /** Names by code, in the order of the names. */
    private static Map<String, String> countries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> Map.entry(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
