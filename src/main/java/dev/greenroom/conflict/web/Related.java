package dev.greenroom.conflict.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.reference.CreatorId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Whatever is done to a creator outside tasks, a hold for instance, is not done by who is related to that creator. */
class Related implements HandlerInterceptor {
    private static final Pattern LIKE_AN_ID = Pattern.compile("cre_.{1,36}");

    private final ConflictDesk conflicts;
    private final DelegatedActs delegated;

    Related(ConflictDesk conflicts, DelegatedActs delegated) {
        this.conflicts = conflicts;
        this.delegated = delegated;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (!HttpMethod.GET.matches(request.getMethod())
                && login != null
                && login.getPrincipal() instanceof Actor actor
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String id
                && LIKE_AN_ID.matcher(id).matches()) {
            check(actor.username(), id);
            delegated.lender(actor.username()).ifPresent(lender -> check(lender, id));
        }
        return true;
    }

    private void check(String username, String id) {
        conflicts.checkUnrelated(username, new CreatorId(id));
    }
}
