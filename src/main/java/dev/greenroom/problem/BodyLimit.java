package dev.greenroom.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a large body before anything reads it, also when it comes without a length. Files have limits of their own. */
@Component
@Order(BodyLimit.BEFORE_SECURITY)
class BodyLimit extends OncePerRequestFilter {
    static final int BEFORE_SECURITY = -110;
    static final long MAXIMUM_BYTES = 1024L * 1024;
    private static final Set<String> FILES =
            Set.of("text/csv", "application/xml", "text/xml", "application/zip", "multipart/form-data");

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request.getContentType())) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MAXIMUM_BYTES) {
            problems.write(response, Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "The body may have at most 1 MB."));
        } else {
            chain.doFilter(new LimitedRequest(request, MAXIMUM_BYTES), response);
        }
    }

    private static boolean isFile(@Nullable String contentType) {
        return contentType != null
                && FILES.contains(contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT));
    }
}
