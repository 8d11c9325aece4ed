package dev.greenroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After login: the page that was asked for, else creators to their status, officers to their overview, other staff to their tasks. */
class HomeByRole extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof Actor actor)) {
            return "/tasks";
        }
        return actor.is(Role.CREATOR) ? "/me" : actor.is(Role.COMPLIANCE) ? "/compliance" : "/tasks";
    }
}
