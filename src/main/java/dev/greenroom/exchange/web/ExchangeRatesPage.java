package dev.greenroom.exchange.web;

import dev.greenroom.access.Actor;
import dev.greenroom.exchange.ExchangeRateDesk;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rates that are there, and a new file of them. */
@Page
class ExchangeRatesPage {
    private final ExchangeRates rates;
    private final ExchangeRateDesk desk;

    ExchangeRatesPage(ExchangeRates rates, ExchangeRateDesk desk) {
        this.rates = rates;
        this.desk = desk;
    }

    @GetMapping("/exchange-rates")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String list(
            @RequestParam(defaultValue = "") String currency, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = rates.list(currency.isBlank() ? null : currency, Math.max(0, page), Listing.DEFAULT_SIZE);
        model.addAttribute("currencies", rates.currencies());
        model.addAttribute("shown", currency);
        model.addAttribute("rates", found.items());
        model.addAttribute("pager", Pager.of(found));
        return "exchange/list";
    }

    @PostMapping("/exchange-rates")
    @RolesAllowed("FINANCE")
    String load(@RequestParam MultipartFile file, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(
                next,
                "The rates are taken.",
                () -> next.addFlashAttribute("receipt", desk.receive(file.getBytes(), actor.username())));
        return "redirect:/exchange-rates";
    }
}
