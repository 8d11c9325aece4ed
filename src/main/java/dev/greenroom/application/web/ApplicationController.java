package dev.greenroom.application.web;

import dev.greenroom.access.Actor;
import dev.greenroom.application.Draft;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.problem.Fault;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A creator's own application. */
@RestController
@RequestMapping("/api/application")
@RolesAllowed("CREATOR")
class ApplicationController {
    private final DraftDesk desk;

    ApplicationController(DraftDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Draft draft(@AuthenticationPrincipal Actor creator) {
        return desk.draft(creator.username());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Draft.class)))
    Saved save(@AuthenticationPrincipal Actor creator, @RequestBody(required = false) byte[] body) {
        var draft = desk.save(creator.username(), creator.locale(), Bodies.orEmpty(body));
        return new Saved(draft, desk.faults(draft));
    }

    @PostMapping("/submit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted submit(@AuthenticationPrincipal Actor creator, HttpServletRequest request) {
        return new Accepted(
                desk.submit(creator.username(), DeviceCookie.read(request)).value(), "SUBMITTED");
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted withdraw(@AuthenticationPrincipal Actor creator) {
        return new Accepted(desk.withdraw(creator.username()).value(), "WITHDRAWN");
    }

    /** @param errors what submitting would say now */
    record Saved(Draft application, List<Fault> errors) {}

    record Accepted(String applicationId, String status) {}
}
