package dev.greenroom.access.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.Locales;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of the account; of the browser where nobody is logged in; of the six languages in any case. */
@Component("localeResolver")
class PageLanguage extends AcceptHeaderLocaleResolver {
    PageLanguage() {
        setDefaultLocale(Locale.ENGLISH);
        setSupportedLocales(Locales.ALL.stream().map(Locale::of).toList());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof Actor actor
                ? Locale.of(actor.locale())
                : super.resolveLocale(request);
    }
}
