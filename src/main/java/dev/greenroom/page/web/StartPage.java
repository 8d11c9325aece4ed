package dev.greenroom.page.web;

import dev.greenroom.page.Home;
import dev.greenroom.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, and where to go on; staff go straight to their work. */
@Page
class StartPage {
    @GetMapping("/")
    String start(HttpServletRequest request) {
        return request.getUserPrincipal() == null || request.isUserInRole("CREATOR")
                ? "start"
                : "redirect:" + Home.of(request::isUserInRole);
    }
}
