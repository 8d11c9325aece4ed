package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.AppealDesk;
import dev.greenroom.creator.LeavingDesk;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The creator appeals, and leaves. */
@RestController
@RequestMapping("/api/me")
@RolesAllowed("CREATOR")
class MyRightsController {
    private final AppealDesk appeals;
    private final LeavingDesk leaving;

    MyRightsController(AppealDesk appeals, LeavingDesk leaving) {
        this.appeals = appeals;
        this.leaving = leaving;
    }

    @GetMapping("/appeals")
    List<AppealView> appeals(@AuthenticationPrincipal Actor actor) {
        return appeals.of(actor.username()).stream().map(AppealView::of).toList();
    }

    @PostMapping("/appeals")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AppealView appeal(@RequestBody AppealBody body, @AuthenticationPrincipal Actor actor) {
        return AppealView.of(appeals.appeal(
                actor.username(), body.against(), body.code(), body.text().strip()));
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@RequestBody LeaveBody body, @AuthenticationPrincipal Actor actor) {
        leaving.leave(actor.username());
    }
}
