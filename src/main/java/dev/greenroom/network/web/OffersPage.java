package dev.greenroom.network.web;

import dev.greenroom.access.Actor;
import dev.greenroom.network.OfferAnswer;
import dev.greenroom.network.OfferDesk;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers of agencies to the creator, with all that accepting means. */
@Page
@RequestMapping("/me/offers")
@RolesAllowed("CREATOR")
class OffersPage {
    private final OfferDesk desk;

    OffersPage(OfferDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String offers(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("offers", desk.offers(actor.username()));
        return "me/offers";
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable String id,
            @RequestParam boolean accept,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var answer = accept ? OfferAnswer.ACCEPTED : OfferAnswer.DECLINED;
        Feedback.attempt(
                next, accept ? "offers.accepted" : "offers.declined", () -> desk.answer(actor.username(), id, answer));
        return "redirect:/me/offers";
    }
}
