package dev.greenroom.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** What was wrong with a body that Jackson gave up on, without its values. */
final class Unreadable {
    private Unreadable() {}

    static Fault fault(HttpMessageNotReadableException unreadable) {
        var cause = unreadable.getCause();
        if (cause == null) {
            return new Fault("", "MISSING", "A body is required");
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Fault(path(unknown.getPath()), "UNKNOWN_FIELD", "is not a field of this request");
        }
        return cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()
                ? new Fault(path(wrong.getPath()), "WRONG_TYPE", "is not of the form asked")
                : new Fault("", "MALFORMED", "This is not a JSON document in UTF-8");
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(FieldName.shown(reference.getFieldName()));
            }
        }
        return path.toString();
    }
}
