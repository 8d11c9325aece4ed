package dev.greenroom.screening.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScreeningPreviewController {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_IDENTIFIER = 60;
    private static final int MOST_IDENTIFIERS = 20;

    private final Screener screener;

    ScreeningPreviewController(Screener screener) {
        this.screener = screener;
    }

    enum SubjectKind {
        PERSON,
        ENTITY
    }

    record Preview(List<Hit> hits) {}

    @PostMapping("/api/screening/preview")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    Preview preview(@RequestBody JsonNode json) {
        return new Preview(screener.screen(subject(JsonBody.of(json))).hits());
    }

    private static Subject subject(JsonBody body) {
        var name = body.text("name", LONGEST_NAME);
        var kind = body.choice("kind", SubjectKind.class);
        var birthDate = body.optionalDate("birthDate");
        var nationality = body.optionalText("nationality", LONGEST_IDENTIFIER);
        if (nationality != null
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(nationality)) {
            body.fault("nationality", "UNKNOWN_CODE", "An ISO 3166-1 alpha-2 code is expected");
        }
        var identifiers = body.objects("identifiers", MOST_IDENTIFIERS).stream()
                .map(ScreeningPreviewController::identifier)
                .toList();
        body.check();
        return new Subject(name, kind.name(), birthDate, nationality, identifiers);
    }

    private static Identifier identifier(JsonBody body) {
        var type = body.text("type", LONGEST_IDENTIFIER);
        var number = body.text("number", LONGEST_IDENTIFIER);
        body.refuseOthers();
        return new Identifier(type, number);
    }
}
