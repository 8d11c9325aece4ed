package dev.greenroom.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** One method and path that the application answers. */
record Endpoint(String method, String path, HandlerMethod handler, RequestMappingInfo mapping) {
    String key() {
        return method + " " + label();
    }

    /** The path; with the parameters by which it is told from another of the same path. */
    String label() {
        var parameters = mapping.getParamsCondition().getExpressions().stream()
                .map(expression -> expression.getName())
                .sorted()
                .toList();
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    /** Greenroom's own and the actuator's; not the error page's nor the API document's. */
    static List<Endpoint> all(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        var all = new ArrayList<Endpoint>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (isOurs(handler)) {
                    paths(info).forEach(path -> methods(info)
                            .forEach(method -> all.add(new Endpoint(method, path, handler, info))));
                }
            });
        }
        return all;
    }

    private static boolean isOurs(HandlerMethod handler) {
        var name = handler.getBeanType().getName();
        return name.startsWith("dev.greenroom.") || name.startsWith("org.springframework.boot.actuate.");
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream();
    }

    private static List<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
    }
}
