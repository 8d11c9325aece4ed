package dev.greenroom.access.web;

import dev.greenroom.access.Registration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountController {
    private final Registration registration;

    AccountController(Registration registration) {
        this.registration = registration;
    }

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody Registration.NewCreator creator) {
        var actor = registration.register(creator);
        return new Registered(actor.username(), actor.locale());
    }

    record Registered(String username, String locale) {}
}
