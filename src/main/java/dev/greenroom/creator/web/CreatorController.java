package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.audit.Reads;
import dev.greenroom.creator.CreatorFiles;
import dev.greenroom.creator.CreatorFiles.Summary;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldDesk;
import dev.greenroom.creator.HoldReleaseDesk;
import dev.greenroom.creator.Payability;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Creators for compliance, finance and auditors. */
@RestController
@RequestMapping("/api/creators")
@RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
class CreatorController {
    private final CreatorFiles files;
    private final HoldDesk holds;
    private final HoldReleaseDesk releases;
    private final HoldMandates mandates;
    private final Clock clock;

    CreatorController(
            CreatorFiles files, HoldDesk holds, HoldReleaseDesk releases, HoldMandates mandates, Clock clock) {
        this.files = files;
        this.holds = holds;
        this.releases = releases;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** @param whoActs the role that sets and releases holds with this code */
    record Code(HoldCode code, String whoActs) {}

    @GetMapping
    Listing<Summary> creators(
            @RequestParam(required = false) @Nullable CreatorStanding status,
            @RequestParam(required = false) @Nullable String hub,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return files.find(new CreatorFiles.Filter(status, hub, name, held), page(page), size(size));
    }

    @GetMapping("/hold-codes")
    List<Code> holdCodes() {
        return Stream.of(HoldCode.values())
                .map(code -> new Code(code, code.family().whoActs()))
                .toList();
    }

    @GetMapping("/{id}")
    @Reads(value = "CREATOR_READ", of = "creator")
    CreatorView creator(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return CreatorView.of(files.file(CreatorIds.read(id)), actor.readsWhy());
    }

    @GetMapping("/{id}/payable")
    Payability payable(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return files.payable(CreatorIds.read(id), actor.readsWhy());
    }

    @PostMapping("/{id}/hold")
    @RolesAllowed({"COMPLIANCE", "FINANCE"})
    CreatorView hold(@PathVariable String id, @RequestBody HoldBody body, @AuthenticationPrincipal Actor actor) {
        var hold = body.read(clock);
        if (mandates.take(actor, CreatorIds.read(id), body.code()).isEmpty()) {
            throw new AccessDeniedException("This code belongs to another role");
        }
        holds.hold(CreatorIds.read(id), hold, actor.username());
        return creator(id, actor);
    }

    @PostMapping("/{id}/hold/extend")
    @RolesAllowed({"COMPLIANCE", "FINANCE"})
    CreatorView extend(@PathVariable String id, @RequestBody ExtendBody body, @AuthenticationPrincipal Actor actor) {
        holds.extend(
                CreatorIds.read(id),
                mandates.take(actor, CreatorIds.read(id), body.code()),
                body.code(),
                body.day(clock),
                body.note().strip(),
                actor.username());
        return creator(id, actor);
    }

    @PostMapping("/{id}/hold/release")
    @RolesAllowed({"COMPLIANCE", "FINANCE"})
    CreatorView release(@PathVariable String id, @RequestBody ReleaseBody body, @AuthenticationPrincipal Actor actor) {
        releases.release(
                CreatorIds.read(id),
                mandates.take(actor, CreatorIds.read(id), body.code()),
                body.code(),
                body.note().strip(),
                actor.username());
        return creator(id, actor);
    }

    private static int page(int page) {
        return Math.clamp(page, 0, 1_000_000);
    }

    private static int size(int size) {
        return Math.clamp(size, 1, Listing.MAXIMUM_SIZE);
    }
}
