package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.BlacklistingDesk;
import dev.greenroom.creator.CreatorFiles;
import dev.greenroom.creator.SuspensionDesk;
import dev.greenroom.reference.BlacklistingId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Officers suspend creators, take them back, and propose to blacklist them. */
@RestController
@RequestMapping("/api/creators/{id}")
@RolesAllowed("COMPLIANCE")
class StandingController {
    private final CreatorFiles files;
    private final SuspensionDesk suspensions;
    private final BlacklistingDesk blacklistings;
    private final Clock clock;

    StandingController(CreatorFiles files, SuspensionDesk suspensions, BlacklistingDesk blacklistings, Clock clock) {
        this.files = files;
        this.suspensions = suspensions;
        this.blacklistings = blacklistings;
        this.clock = clock;
    }

    /** A proposal that another officer must confirm. */
    record Proposed(BlacklistingId id) {}

    @PostMapping("/suspend")
    CreatorView suspend(@PathVariable String id, @RequestBody SuspendBody body, @AuthenticationPrincipal Actor actor) {
        suspensions.suspend(CreatorIds.read(id), body.read(clock), actor.username());
        return view(id);
    }

    @PostMapping("/suspend/extend")
    CreatorView extend(
            @PathVariable String id, @RequestBody SuspensionExtendBody body, @AuthenticationPrincipal Actor actor) {
        suspensions.extend(CreatorIds.read(id), body.day(clock), body.note().strip(), actor.username());
        return view(id);
    }

    @PostMapping("/reinstate")
    CreatorView reinstate(@PathVariable String id, @RequestBody NoteBody body, @AuthenticationPrincipal Actor actor) {
        suspensions.reinstate(CreatorIds.read(id), body.note().strip(), actor.username());
        return view(id);
    }

    @PostMapping("/blacklisting")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed blacklisting(
            @PathVariable String id, @RequestBody BlacklistingBody body, @AuthenticationPrincipal Actor actor) {
        return new Proposed(
                blacklistings.propose(CreatorIds.read(id), body.grounds(), body.months(), actor.username()));
    }

    private CreatorView view(String id) {
        return CreatorView.of(files.file(CreatorIds.read(id)), true);
    }
}
