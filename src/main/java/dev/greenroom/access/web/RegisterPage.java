package dev.greenroom.access.web;

import dev.greenroom.access.Registration;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where creators make their account. */
@Page
class RegisterPage {
    private final Registration registration;

    RegisterPage(Registration registration) {
        this.registration = registration;
    }

    @GetMapping("/register")
    String form() {
        return "register";
    }

    @PostMapping("/register")
    String register(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String locale,
            RedirectAttributes next) {
        var creator = new Registration.NewCreator(email, password, locale);
        if (Feedback.attempt(next, "register.done", () -> registration.register(creator))) {
            return "redirect:/login";
        }
        next.addFlashAttribute("email", email);
        next.addFlashAttribute("chosen", locale);
        return "redirect:/register";
    }
}
