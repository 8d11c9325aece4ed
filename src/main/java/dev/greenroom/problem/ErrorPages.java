package dev.greenroom.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last answer when nothing else did: a page for browsers, a problem for programs. */
@Controller
class ErrorPages implements ErrorController {
    static final String PROBLEM = ErrorPages.class.getName() + ".problem";

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(request);
        if (!wantsPage(request)) {
            problems.write(response, problem);
            return null;
        }
        response.setStatus(problem.getStatus());
        return "error/" + view(problem.getStatus());
    }

    private static String view(int status) {
        return switch (status) {
            case 403, 404 -> Integer.toString(status);
            default -> status < 500 ? "4xx" : "5xx";
        };
    }

    static boolean wantsPage(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original == null ? request.getRequestURI() : original.toString();
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    private static ProblemDetail problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof ProblemDetail problem) {
            return problem;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return Problems.of(status, null);
    }
}
