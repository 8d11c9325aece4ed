package dev.greenroom.creator.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.application.AgreementDesk;
import dev.greenroom.application.InformationDesk;
import dev.greenroom.creator.Errands;
import dev.greenroom.creator.MyStanding;
import dev.greenroom.creator.Step;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The creator's own case: what is done, who acts next, and what the creator can do now. */
@Page
@RequestMapping("/me")
@RolesAllowed("CREATOR")
class MePage {
    private static final String AGREEMENT = "CREATOR_AGREEMENT";

    private final MyStanding standing;
    private final AgreementDesk agreements;
    private final InformationDesk information;
    private final Catalogue catalogue;
    private final List<Errands> errands;
    private final ObjectMapper json;

    MePage(
            MyStanding standing,
            AgreementDesk agreements,
            InformationDesk information,
            Catalogue catalogue,
            List<Errands> errands,
            ObjectMapper json) {
        this.standing = standing;
        this.agreements = agreements;
        this.information = information;
        this.catalogue = catalogue;
        this.errands = errands;
        this.json = json;
    }

    @GetMapping
    String status(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        put(actor, locale, model);
        return "me/status";
    }

    /** The steps alone, asked again while the case moves by itself. */
    @GetMapping("/steps")
    String steps(
            @RequestParam(defaultValue = "") String seen,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (!put(actor, locale, model).equals(seen)) {
            // What the creator can do changes with the status: the page is loaded anew.
            response.setHeader("HX-Refresh", "true");
        }
        return "me/status :: case";
    }

    @PostMapping("/agreement")
    String accept(
            @RequestParam String version,
            @RequestParam(defaultValue = "false") boolean accepted,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var answer = Map.of("version", version, "accepted", accepted);
        Feedback.attempt(next, "agreement.done", () -> agreements.accept(actor.username(), bytes(answer)));
        return "redirect:/me";
    }

    @PostMapping("/information")
    String answer(
            @RequestParam List<String> question,
            @RequestParam List<String> answer,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var given = new ArrayList<Map<String, String>>();
        for (int i = 0; i < Math.min(question.size(), answer.size()); i++) {
            given.add(
                    Map.of("question", question.get(i), "answer", answer.get(i).strip()));
        }
        boolean done = Feedback.attempt(
                next, "information.done", () -> information.answer(actor.username(), bytes(Map.of("answers", given))));
        if (!done) {
            next.addFlashAttribute("given", answer);
        }
        return "redirect:/me";
    }

    private String put(Actor actor, Locale locale, Model model) {
        var me = standing.of(actor.username(), locale.getLanguage());
        model.addAttribute("me", me);
        me.steps().stream()
                .filter(step -> step.state() == Step.State.CURRENT)
                .findFirst()
                .ifPresent(step -> model.addAttribute("current", step));
        agreements
                .offered(actor.username())
                .filter(offer -> offer.acceptedAt() == null && me.status().equals("CLEARED"))
                .ifPresent(offer -> model.addAttribute("agreement", offer));
        model.addAttribute(
                "agreementName", catalogue.entry(CodeList.DOCUMENTS, AGREEMENT).name(locale));
        model.addAttribute("errands", errands(me));
        information.open(actor.username()).ifPresent(request -> model.addAttribute("request", request));
        return me.status();
    }

    private List<Errands.Errand> errands(MyStanding.Me me) {
        return Stream.ofNullable(me.creatorId())
                .flatMap(id -> errands.stream().flatMap(one -> one.of(id).stream()))
                .toList();
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can always be written", impossible);
        }
    }
}
