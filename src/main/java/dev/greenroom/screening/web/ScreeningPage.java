package dev.greenroom.screening.web;

import dev.greenroom.access.Actor;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.problem.NotFound;
import dev.greenroom.screening.Comparison;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.LoadedLists;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.screening.ScreeningLists.Format;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists in force, a new file for one of them, and a name compared with all. */
@Page
class ScreeningPage {
    private static final int LONGEST_NAME = 300;

    private final ScreeningLists lists;
    private final LoadedLists loaded;
    private final Screener screener;

    ScreeningPage(ScreeningLists lists, LoadedLists loaded, Screener screener) {
        this.lists = lists;
        this.loaded = loaded;
        this.screener = screener;
    }

    @GetMapping("/screening")
    @RolesAllowed({"COMPLIANCE", "AUDITOR", "ADMIN"})
    String show(Model model) {
        model.addAttribute("lists", loaded.all());
        return "screening/page";
    }

    /** A name is personal: it is asked by post, so that it is in no address and no log. */
    @PostMapping("/screening")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    String ask(
            @RequestParam String name,
            @RequestParam(defaultValue = "PERSON") String kind,
            @RequestParam(defaultValue = "") String birthDate,
            @RequestParam(defaultValue = "") String nationality,
            @RequestParam(defaultValue = "") String identifier,
            Model model) {
        model.addAttribute("name", name);
        model.addAttribute("kind", kind);
        model.addAttribute("birthDate", birthDate);
        model.addAttribute("nationality", nationality);
        model.addAttribute("identifier", identifier);
        if (!name.isBlank() && name.length() <= LONGEST_NAME) {
            var subject = new Screener.Subject(
                    name.strip(),
                    kind.equals("ENTITY") ? "ENTITY" : "PERSON",
                    day(birthDate),
                    nationality.isBlank() ? null : nationality.strip().toUpperCase(Locale.ROOT),
                    identifier.isBlank() ? List.of() : List.of(new Screener.Identifier("OTHER", identifier)));
            model.addAttribute(
                    "comparisons",
                    screener.screen(subject).hits().stream()
                            .map(hit -> Comparison.of(subject, hit))
                            .toList());
        }
        return show(model);
    }

    @PostMapping("/screening/{kind}")
    @RolesAllowed({"COMPLIANCE", "ADMIN"})
    String replace(
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next)
            throws IOException {
        var list = ListKind.named(kind).orElseThrow(NotFound::new);
        var format = format(file.getOriginalFilename());
        if (!ScreeningLists.isPublishedAs(list, format)) {
            Feedback.refused(next, "This list is not published in this kind of file.");
            return "redirect:/screening";
        }
        try (InputStream content = file.getInputStream()) {
            Feedback.attempt(
                    next, "The list is in force.", () -> lists.replace(list, format, content, actor.username()));
        }
        screener.prepare();
        return "redirect:/screening";
    }

    private static Format format(@Nullable String name) {
        var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") ? Format.ZIP : lower.endsWith(".xml") ? Format.XML : Format.CSV;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
