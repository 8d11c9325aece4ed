package dev.greenroom.reverification.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.application.Renewal;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reverification.Effect;
import dev.greenroom.reverification.MyReverification;
import dev.greenroom.reverification.RenewalDesk;
import dev.greenroom.reverification.RenewalEffects;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due, what we know, and the form that confirms or renews it; a field left empty stays as it was. */
@Page
@RequestMapping("/me/reverification")
@RolesAllowed("CREATOR")
class MyReverificationPage {
    private final MyReverification mine;
    private final RenewalDesk desk;
    private final RenewalEffects effects;
    private final ObjectMapper json;

    MyReverificationPage(MyReverification mine, RenewalDesk desk, RenewalEffects effects, ObjectMapper json) {
        this.mine = mine;
        this.desk = desk;
        this.effects = effects;
        this.json = json;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("mine", mine.of(actor.username()));
        model.addAttribute("types", List.of("CN_RESIDENT_ID", "PASSPORT", "OTHER"));
        model.addAttribute("effects", effects.of(actor.username(), Renewal.read(body(Map.of()))));
        return "me/reverification";
    }

    @PostMapping
    String submit(
            @RequestParam Map<String, String> posted, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        if (!Feedback.attempt(next, "reverification.done", () -> desk.submit(actor.username(), body(posted)))) {
            next.addFlashAttribute("given", posted);
        }
        return "redirect:/me/reverification";
    }

    /** Asked again while the form is filled in. */
    @PostMapping("/preview")
    String preview(@RequestParam Map<String, String> posted, @AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("effects", effects(actor, posted));
        return "me/reverification :: effects";
    }

    /** Too long a text has no effect yet; sending it tells why. */
    private List<Effect> effects(Actor actor, Map<String, String> posted) {
        try {
            return effects.of(actor.username(), Renewal.read(body(posted)));
        } catch (Rejected unfinished) {
            return List.of();
        }
    }

    private byte[] body(Map<String, String> posted) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("confirmed", posted.containsKey("confirmed"));
        if (!text(posted, "number").isEmpty()) {
            body.put("idDocument", document(posted));
        }
        for (var field : List.of("phone", "address")) {
            if (!text(posted, field).isEmpty()) {
                body.put(field, text(posted, field));
            }
        }
        if (posted.containsKey("agreementVersion")) {
            body.put(
                    "agreement",
                    Map.of("version", text(posted, "agreementVersion"), "accepted", posted.containsKey("accepted")));
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can always be written", impossible);
        }
    }

    private static Map<String, @Nullable Object> document(Map<String, String> posted) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("type", text(posted, "type"));
        document.put("number", text(posted, "number"));
        document.put("expiresOn", text(posted, "expiresOn").isEmpty() ? null : text(posted, "expiresOn"));
        return document;
    }

    private static String text(Map<String, String> posted, String field) {
        return posted.getOrDefault(field, "").strip();
    }
}
