package dev.greenroom.application.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a browser again, for applicants only: a random number of our own that says nothing else. No fingerprint is taken, and
 * only a blind index of it is stored, with the application that was submitted from there.
 */
@Component
class DeviceCookie {
    static final String NAME = "greenroom_device";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int BYTES = 16;
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random = new SecureRandom();

    /** Gives the browser its number when it has none. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        if (read(request) != null) {
            return;
        }
        var number = new byte[BYTES];
        random.nextBytes(number);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(
                                NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(number))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    /** Null for a browser without one, and for what is none of ours. */
    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || !OURS.matcher(cookie.getValue()).matches() ? null : cookie.getValue();
    }
}
