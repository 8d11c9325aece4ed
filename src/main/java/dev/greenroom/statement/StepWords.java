package dev.greenroom.statement;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sentences of a calculation in a reader's language, as the statement says them; {@code @stepWords} in templates. */
@Component("stepWords")
public class StepWords {
    /** What has no translation stays as it is. */
    public String of(String text, Locale locale) {
        return StatementLabels.of(locale.getLanguage()).words(text);
    }
}
