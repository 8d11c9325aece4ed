package dev.greenroom.reverification.web;

import dev.greenroom.access.Actor;
import dev.greenroom.application.Renewal;
import dev.greenroom.reverification.Effect;
import dev.greenroom.reverification.MyReverification;
import dev.greenroom.reverification.MyReverification.Mine;
import dev.greenroom.reverification.RenewalDesk;
import dev.greenroom.reverification.RenewalEffects;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The creator confirms or renews the own data. */
@RestController
@RequestMapping("/api/me/reverification")
@RolesAllowed("CREATOR")
class MyReverificationController {
    private final MyReverification mine;
    private final RenewalDesk desk;
    private final RenewalEffects effects;

    MyReverificationController(MyReverification mine, RenewalDesk desk, RenewalEffects effects) {
        this.mine = mine;
        this.desk = desk;
        this.effects = effects;
    }

    /** @param effects what sending it would cause */
    record Preview(List<Effect> effects) {}

    @GetMapping
    Mine mine(@AuthenticationPrincipal Actor actor) {
        return mine.of(actor.username());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mine submit(@AuthenticationPrincipal Actor actor, @RequestBody(required = false) byte @Nullable [] body) {
        desk.submit(actor.username(), orEmpty(body));
        return mine.of(actor.username());
    }

    /** Stores nothing. */
    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    Preview preview(@AuthenticationPrincipal Actor actor, @RequestBody(required = false) byte @Nullable [] body) {
        return new Preview(effects.of(actor.username(), Renewal.read(orEmpty(body))));
    }

    private static byte[] orEmpty(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
