package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.Against;
import dev.greenroom.creator.AppealDesk;
import dev.greenroom.creator.AppealState;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.LeavingDesk;
import dev.greenroom.creator.MyStanding;
import dev.greenroom.creator.Payability.Reason;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands against a creator's payment, the creator's appeals about it, and the way out of the programme. */
@Page
@RequestMapping("/me")
@RolesAllowed("CREATOR")
class MyAppealsPage {
    private final MyStanding standing;
    private final AppealDesk appeals;
    private final LeavingDesk leaving;

    MyAppealsPage(MyStanding standing, AppealDesk appeals, LeavingDesk leaving) {
        this.standing = standing;
        this.appeals = appeals;
        this.leaving = leaving;
    }

    /** @param open whether an appeal about it is being looked at */
    record Row(Reason reason, boolean open) {}

    @GetMapping("/appeals")
    String show(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        var me = standing.of(actor.username(), locale.getLanguage());
        var own = appeals.of(actor.username()).stream().map(AppealView::of).toList();
        model.addAttribute("me", me);
        model.addAttribute("appeals", own);
        model.addAttribute(
                "rows",
                me.payable().reasons().stream()
                        .filter(reason -> reason.appeal() != null)
                        .map(reason -> new Row(reason, isOpen(own, reason)))
                        .toList());
        return "me/appeals";
    }

    @PostMapping("/appeals")
    String appeal(
            @RequestParam Against against,
            @RequestParam(required = false) @Nullable HoldCode code,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        boolean done = Feedback.attempt(next, "appeal.done", () -> {
            var body = new AppealBody(against, code, text);
            appeals.appeal(
                    actor.username(), body.against(), body.code(), body.text().strip());
        });
        if (!done) {
            next.addFlashAttribute("given", text);
        }
        return "redirect:/me/appeals";
    }

    @PostMapping("/leave")
    String leave(
            @RequestParam(defaultValue = "false") boolean confirm,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        Feedback.attempt(next, "leave.done", () -> {
            new LeaveBody(confirm);
            leaving.leave(actor.username());
        });
        return "redirect:/me/appeals";
    }

    private static boolean isOpen(List<AppealView> own, Reason reason) {
        return own.stream()
                .anyMatch(one -> one.state() == AppealState.OPEN
                        && one.against() == reason.appeal()
                        && (one.code() == null || one.code().name().equals(reason.code())));
    }
}
