package dev.greenroom.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes for whom a request is made: for the lender of the role without which the caller would not be let in. */
class ActingFor implements HandlerInterceptor {
    private static final String ATTRIBUTE = ActingFor.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Actor actor && handler instanceof HandlerMethod method) {
            note(new ServletRequestAttributes(request), actor, lender(actor, allowed(method)));
        }
        return true;
    }

    /** Notes it anew, once it is known by which of several roles the request is made. @return its lender, if it is lent */
    static Optional<String> note(RequestAttributes request, Actor actor, Role role) {
        var lender = lender(actor, Set.of(role));
        note(request, actor, lender);
        return lender;
    }

    private static void note(RequestAttributes request, Actor actor, Optional<String> lender) {
        lender.ifPresentOrElse(
                found -> request.setAttribute(
                        ATTRIBUTE, new Pair(actor.username(), found), RequestAttributes.SCOPE_REQUEST),
                () -> request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    static Optional<String> principal(RequestAttributes request, String actor) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Pair pair
                        && pair.delegate().equals(actor)
                ? Optional.of(pair.lender())
                : Optional.empty();
    }

    private static Optional<String> lender(Actor actor, Set<Role> allowed) {
        if (allowed.isEmpty() || actor.roles().stream().anyMatch(allowed::contains)) {
            return Optional.empty();
        }
        return actor.mandates().stream()
                .filter(mandate -> allowed.contains(mandate.role()))
                .map(Mandate::from)
                .findFirst();
    }

    /** The roles that the method or its class asks for; empty when it asks for none. */
    static Set<Role> allowed(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RolesAllowed.class);
        var rule = own == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RolesAllowed.class)
                : own;
        return rule == null
                ? Set.of()
                : Arrays.stream(rule.value()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private record Pair(String delegate, String lender) {}
}
