package dev.greenroom.tax;

import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.problem.Texts;

/** Words of staff: they stay in the audit record for ever, so the number of a document or an account must not be among them. */
final class FreeText {
    static final int LONGEST_REASON = 500;

    private FreeText() {}

    static String read(JsonBody body, String field, int longest) {
        var text = body.text(field, longest);
        if (body.isFaulty(field)) {
            return text;
        }
        if (!Texts.isStorable(text)) {
            body.fault(field, "INVALID_CHARACTER", "holds a character that cannot be kept");
        } else if (PersonalNumbers.areIn(text)) {
            body.fault(field, "PERSONAL_NUMBER", "must not hold the number of a document or an account");
        }
        return text;
    }

    static String reason(JsonBody body) {
        return read(body, "reason", LONGEST_REASON);
    }
}
