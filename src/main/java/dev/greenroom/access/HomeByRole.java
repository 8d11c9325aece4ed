package dev.greenroom.access;

import dev.greenroom.page.Home;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After login: the page that was asked for, else where the person's work begins. */
class HomeByRole extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return authentication.getPrincipal() instanceof Actor actor
                ? Home.of(role -> actor.is(Role.valueOf(role)))
                : "/tasks";
    }
}
