package dev.greenroom.creator.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.application.Draft;
import dev.greenroom.application.PayoutMethodRule;
import dev.greenroom.creator.MyStanding;
import dev.greenroom.creator.MyStanding.Me;
import dev.greenroom.creator.PayoutMethodDesk;
import dev.greenroom.creator.PayoutMethodDesk.Masked;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The creator's own case. */
@RestController
@RequestMapping("/api/me")
@RolesAllowed("CREATOR")
class MeController {
    private final MyStanding standing;
    private final PayoutMethodDesk methods;
    private final ObjectMapper json;

    MeController(MyStanding standing, PayoutMethodDesk methods, ObjectMapper json) {
        this.standing = standing;
        this.methods = methods;
        this.json = json;
    }

    @GetMapping
    Me me(@AuthenticationPrincipal Actor actor, Locale locale) {
        return standing.of(actor.username(), locale.getLanguage());
    }

    @GetMapping("/payout-method")
    Masked payoutMethod(@AuthenticationPrincipal Actor actor) {
        return methods.current(actor.username());
    }

    @PutMapping(path = "/payout-method", consumes = MediaType.APPLICATION_JSON_VALUE)
    Masked changePayoutMethod(
            @AuthenticationPrincipal Actor actor, @RequestBody(required = false) byte @Nullable [] body)
            throws JsonProcessingException {
        var shaped = PayoutMethodRule.SHAPE.read(body == null ? new byte[0] : body);
        return methods.change(actor.username(), json.treeToValue(shaped, Draft.Payout.class));
    }
}
