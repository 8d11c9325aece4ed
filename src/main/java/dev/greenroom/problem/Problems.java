package dev.greenroom.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes and writes {@code application/problem+json} (RFC 9457), also where no controller answers: in filters. */
@Component
public class Problems {
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** @param detail plain words without values from the request; null when the title says it all */
    public static ProblemDetail of(HttpStatusCode status, @Nullable String detail) {
        return detail == null ? ProblemDetail.forStatus(status) : ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** 422 with each fault under {@code errors}. */
    public static ProblemDetail rejected(List<Fault> faults) {
        var problem = of(HttpStatusCode.valueOf(422), "Nothing was changed; errors names every fault.");
        problem.setProperty("errors", faults);
        return problem;
    }

    /** Answers with the problem and nothing else. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
