package dev.greenroom.application.web;

import dev.greenroom.access.Actor;
import dev.greenroom.application.AgreementDesk;
import dev.greenroom.application.AgreementDesk.Agreement;
import dev.greenroom.application.InformationDesk;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
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

/** What Greenroom asks of a creator: more information, and the agreement. */
@RestController
@RequestMapping("/api/me")
@RolesAllowed("CREATOR")
class MyApplicationController {
    private final InformationDesk information;
    private final AgreementDesk agreements;

    MyApplicationController(InformationDesk information, AgreementDesk agreements) {
        this.information = information;
        this.agreements = agreements;
    }

    @GetMapping("/information")
    Questions questions(@AuthenticationPrincipal Actor creator) {
        return information
                .open(creator.username())
                .map(request -> new Questions(request.questions(), request.askedAt(), request.dueAt()))
                .orElse(new Questions(List.of(), null, null));
    }

    @PostMapping(path = "/information", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answered answer(@AuthenticationPrincipal Actor creator, @RequestBody(required = false) byte[] body) {
        return new Answered(
                information.answer(creator.username(), Bodies.orEmpty(body)).value());
    }

    @GetMapping("/agreement")
    Offer agreement(@AuthenticationPrincipal Actor creator) {
        return agreements.offered(creator.username()).map(Offer::of).orElse(new Offer(null, null, null));
    }

    @PostMapping(path = "/agreement", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Agreement accept(@AuthenticationPrincipal Actor creator, @RequestBody(required = false) byte[] body) {
        return agreements.accept(creator.username(), Bodies.orEmpty(body));
    }

    /** @param questions empty when nothing is asked */
    record Questions(List<String> questions, @Nullable OffsetDateTime askedAt, @Nullable OffsetDateTime dueBy) {}

    record Answered(String applicationId) {}

    /** All null while no agreement is offered. */
    record Offer(@Nullable String version, @Nullable OffsetDateTime dueBy, @Nullable OffsetDateTime acceptedAt) {
        static Offer of(Agreement agreement) {
            return new Offer(agreement.version(), agreement.dueBy(), agreement.acceptedAt());
        }
    }
}
