package dev.greenroom.matrix;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/** A well-formed request to an endpoint. */
final class Call {
    private final Endpoint endpoint;
    private final Samples samples;

    Call(Endpoint endpoint, Samples samples) {
        this.endpoint = endpoint;
        this.samples = samples;
    }

    /** @param values of the variables in the path; the others become parameters */
    MockHttpServletRequestBuilder with(Map<String, String> values) {
        var path = endpoint.path();
        for (var value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        var call = hasFile() ? upload(path) : request(HttpMethod.valueOf(endpoint.method()), path);
        Arrays.stream(endpoint.handler().getMethodParameters()).forEach(parameter -> {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            var name = name(asked, parameter.getParameter().getName());
            if (values.containsKey(name) && !endpoint.path().contains("{" + name + "}")) {
                call.param(name, values.get(name));
            } else if (asked != null
                    && asked.required()
                    && isSimple(parameter.getParameterType())
                    && ValueConstants.DEFAULT_NONE.equals(asked.defaultValue())) {
                call.param(name, samples.text(parameter.getParameterType()));
            }
        });
        body(call);
        return call;
    }

    private static String name(@Nullable RequestParam asked, String parameter) {
        return asked == null || asked.value().isEmpty() ? parameter : asked.value();
    }

    private boolean hasFile() {
        return Arrays.stream(endpoint.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private MockHttpServletRequestBuilder upload(String path) {
        var upload = multipart(path);
        Arrays.stream(endpoint.handler().getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == MultipartFile.class)
                .forEach(parameter -> upload.file(new MockMultipartFile(
                        name(
                                parameter.getParameterAnnotation(RequestParam.class),
                                parameter.getParameter().getName()),
                        "x.csv",
                        "text/csv",
                        new byte[] {'x'})));
        return upload;
    }

    private static boolean isSimple(Class<?> type) {
        return type != MultipartFile.class && !Map.class.isAssignableFrom(type);
    }

    private void body(MockHttpServletRequestBuilder call) {
        if (endpoint.method().equals("GET") || hasFile()) {
            return;
        }
        var consumed = endpoint.mapping().getConsumesCondition().getConsumableMediaTypes();
        var type = consumed.isEmpty()
                ? MediaType.APPLICATION_JSON
                : consumed.iterator().next();
        if (endpoint.path().startsWith("/api/")) {
            call.contentType(type).content(content());
        }
    }

    private String content() {
        return Arrays.stream(endpoint.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(org.springframework.core.MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .findFirst()
                .map(type -> samples.body(type).toString())
                .orElse("{}");
    }
}
