package dev.greenroom.application.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.application.InformationDesk;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application in steps, saved at each, resumed at the first that is not complete. */
@Page
class ApplyPage {
    private static final int ROWS = 20;

    private final DraftDesk drafts;
    private final ApplicationDesk applications;
    private final InformationDesk information;
    private final ApplyChoices choices;
    private final DeviceCookie device;
    private final ObjectMapper json;

    ApplyPage(
            DraftDesk drafts,
            ApplicationDesk applications,
            InformationDesk information,
            ApplyChoices choices,
            DeviceCookie device,
            ObjectMapper json) {
        this.drafts = drafts;
        this.applications = applications;
        this.information = information;
        this.choices = choices;
        this.device = device;
        this.json = json;
    }

    /** Open to all: who has no account is asked to register. */
    @GetMapping("/apply")
    String entry(@AuthenticationPrincipal @Nullable Actor actor, Model model) {
        if (actor == null) {
            return "redirect:/register";
        }
        if (!actor.is(Role.CREATOR)) {
            return "redirect:/";
        }
        var status = status(actor);
        if (status.isPresent() && status.get() != ApplicationStatus.DRAFT) {
            model.addAttribute("status", status.get());
            model.addAttribute("ended", status.get().hasEnded());
            model.addAttribute("editable", editable(actor));
            model.addAttribute("withdrawable", !status.get().hasEnded() && status.get() != ApplicationStatus.ACTIVE);
            return "apply/sent";
        }
        var faults = drafts.faults(drafts.draft(actor.username()));
        return "redirect:/apply/"
                + Arrays.stream(ApplyStep.values())
                        .filter(step -> !step.own(faults).isEmpty())
                        .findFirst()
                        .map(ApplyStep::getCode)
                        .orElse("review");
    }

    @GetMapping("/apply/{code}")
    @RolesAllowed("CREATOR")
    String step(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "0") int rows,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!editable(actor)) {
            return "redirect:/apply";
        }
        device.leave(request, response);
        var step = ApplyStep.of(code);
        var draft = drafts.draft(actor.username());
        var faults = new ArrayList<>(drafts.faults(draft));
        frame(model, step.getCode(), faults);
        boolean checked = check || model.containsAttribute("checked") || model.containsAttribute(Feedback.FAULTS);
        var own = checked ? step.own(faults) : List.<Fault>of();
        model.addAttribute("step", step);
        model.addAttribute("checked", checked);
        model.addAttribute("problems", own);
        model.addAttribute("wrong", own.stream().collect(Collectors.groupingBy(fault -> place(fault.field()))));
        var fields = DraftFields.of(json.valueToTree(draft));
        model.addAttribute("values", fields.values());
        model.addAttribute("chosen", fields.chosen());
        int shown = Math.clamp(Math.max(rows, draft.accounts().size()), 1, ROWS);
        model.addAttribute("rows", IntStream.range(0, shown).boxed().toList());
        choices.put(model, locale);
        return "apply/step";
    }

    @PostMapping("/apply/{code}")
    @RolesAllowed("CREATOR")
    String save(
            @PathVariable String code,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam MultiValueMap<String, String> posted,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var step = ApplyStep.of(code);
        ObjectNode draft = json.valueToTree(drafts.draft(actor.username()));
        new DraftForm(draft, posted).write(step);
        var here = "redirect:/apply/" + step.getCode();
        boolean saved = Feedback.attempt(
                next,
                "apply.saved",
                () -> drafts.save(
                        actor.username(), actor.locale(), draft.toString().getBytes(StandardCharsets.UTF_8)));
        if (!saved) {
            return here;
        }
        if (action.equals("add")) {
            return here + "?rows=" + (draft.withArray("accounts").size() + 1);
        }
        if (action.equals("next")) {
            var own = step.own(drafts.faults(drafts.draft(actor.username())));
            if (own.isEmpty()) {
                return "redirect:/apply/" + step.getNext();
            }
            next.addFlashAttribute("checked", true);
        }
        return here;
    }

    @GetMapping("/apply/review")
    @RolesAllowed("CREATOR")
    String review(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        if (!editable(actor)) {
            return "redirect:/apply";
        }
        var draft = drafts.draft(actor.username());
        var faults = drafts.faults(draft);
        frame(model, "review", faults);
        model.addAttribute("problems", faults);
        model.addAttribute(
                "stepOf",
                faults.stream()
                        .collect(Collectors.toMap(
                                Fault::field,
                                fault -> ApplyStep.holding(fault.field()).getCode(),
                                (one, same) -> one)));
        model.addAttribute("summary", DraftSummary.of(DraftFields.of(json.valueToTree(draft)), choices.names(locale)));
        model.addAttribute(
                "correcting",
                status(actor)
                        .filter(status -> status != ApplicationStatus.DRAFT)
                        .isPresent());
        return "apply/review";
    }

    @PostMapping("/apply/submit")
    @RolesAllowed("CREATOR")
    String submit(@AuthenticationPrincipal Actor actor, HttpServletRequest request, RedirectAttributes next) {
        try {
            drafts.submit(actor.username(), DeviceCookie.read(request));
        } catch (Rejected incomplete) {
            // The review page names every fault with its step.
            return "redirect:/apply/review";
        } catch (WrongState wrong) {
            Feedback.refused(next, wrong.getMessage());
            return "redirect:/apply";
        }
        next.addFlashAttribute("done", "apply.submitted");
        return "redirect:/me";
    }

    @PostMapping("/apply/withdraw")
    @RolesAllowed("CREATOR")
    String withdraw(@AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(next, "apply.withdrawn", () -> drafts.withdraw(actor.username()));
        return "redirect:/me";
    }

    private void frame(Model model, String current, List<Fault> faults) {
        Set<String> open = faults.stream()
                .map(fault -> ApplyStep.holding(fault.field()).getCode())
                .collect(Collectors.toSet());
        model.addAttribute("steps", List.of(ApplyStep.values()));
        model.addAttribute("open", open);
        model.addAttribute("ready", ApplyStep.values().length - open.size());
        model.addAttribute("current", current);
    }

    private Optional<ApplicationStatus> status(Actor actor) {
        return applications.ofAccount(actor.username()).map(applications::status);
    }

    /** A draft, a new start after an ended application, or a correction while information is requested. */
    private boolean editable(Actor actor) {
        return status(actor)
                .map(status -> status == ApplicationStatus.DRAFT
                        || status.hasEnded()
                        || information.open(actor.username()).isPresent())
                .orElse(true);
    }

    /** Faults of one item of a list of codes are shown at the list. */
    private static String place(String field) {
        return field.replaceFirst("^(subjectAreas|languages|contentTypes|consents)\\[.*", "$1");
    }
}
