package dev.greenroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After login: the page that was asked for, else creators to their status and staff to their tasks. */
class HomeByRole extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return authentication.getPrincipal() instanceof Actor actor && actor.is(Role.CREATOR) ? "/me" : "/tasks";
    }
}
