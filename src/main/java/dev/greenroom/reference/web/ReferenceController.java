package dev.greenroom.reference.web;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Public code lists, named in the language that the locale resolver finds for the caller. */
@RestController
class ReferenceController {
    private final Catalogue catalogue;

    ReferenceController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/reference/{list}")
    List<Choice> choices(@PathVariable String list, Locale locale) {
        var codes = CodeList.of(list).orElseThrow(NotFound::new);
        return catalogue.entries(codes).stream()
                .map(entry -> new Choice(entry.code(), entry.name(locale), entry.version()))
                .toList();
    }

    /** One code as people and programs see it. */
    record Choice(String code, String name, String version) {}
}
