package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.application.Draft;
import dev.greenroom.creator.PayoutMethodDesk;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.problem.WrongState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an active creator is paid, and a change of it. */
@Page
@RequestMapping("/me/payout")
@RolesAllowed("CREATOR")
class PayoutMethodPage {
    private final PayoutMethodDesk desk;

    PayoutMethodPage(PayoutMethodDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("masked", current(actor).orElse(null));
        model.addAttribute("methods", List.of("CN_BANK_CARD", "IBAN", "ALIPAY", "WECHAT"));
        model.addAttribute("currencies", List.of("CNY", "EUR", "USD", "GBP", "HKD"));
        return "me/payout";
    }

    @PostMapping
    String change(
            @RequestParam Map<String, String> posted, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        var given = new Draft.Payout(
                text(posted, "method"),
                text(posted, "account"),
                text(posted, "bic"),
                text(posted, "cnaps"),
                text(posted, "holderName"),
                text(posted, "currency"));
        Feedback.attempt(next, "method.done", () -> desk.change(actor.username(), given));
        return "redirect:/me/payout";
    }

    private Optional<PayoutMethodDesk.Masked> current(Actor actor) {
        try {
            return Optional.of(desk.current(actor.username()));
        } catch (WrongState notActive) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(Map<String, String> posted, String field) {
        return Optional.ofNullable(posted.get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
