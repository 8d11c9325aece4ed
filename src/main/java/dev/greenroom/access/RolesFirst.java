package dev.greenroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the role before the body is read: who may not make a call learns nothing about how it should look. The methods'
 * own check stays behind it.
 */
class RolesFirst implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var allowed = ActingFor.allowed(method);
            var login = SecurityContextHolder.getContext().getAuthentication();
            if (!allowed.isEmpty()
                    && login != null
                    && login.getPrincipal() instanceof Actor actor
                    && allowed.stream().noneMatch(actor::is)) {
                throw new AccessDeniedException("No role of the caller may do this");
            }
        }
        return true;
    }
}
