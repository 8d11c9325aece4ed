package dev.greenroom.creator;

import dev.greenroom.creator.PayabilityPolicy.Wording;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The default texts of reasons, in the reader's language. They hold nothing that a creator may not read. */
@Component
class ReasonTexts {
    private final MessageSource messages;

    ReasonTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param fallback where there is no text for the code */
    String text(String code, String fallback, Locale locale) {
        return String.valueOf(messages.getMessage("reason." + code, null, fallback, locale));
    }

    /** Codes as they are. */
    Wording forStaff() {
        return wording(Locale.ENGLISH, UnaryOperator.identity(), false);
    }

    /** Only codes that finance may know. */
    Wording forFinance() {
        return wording(Locale.ENGLISH, HoldCode::toldFinance, false);
    }

    /** Only codes that the creator may know. */
    Wording forCreator(Locale locale) {
        return wording(locale, HoldCode::told, true);
    }

    private Wording wording(Locale locale, UnaryOperator<HoldCode> told, boolean forCreator) {
        return new Wording() {
            @Override
            public String text(String code) {
                return ReasonTexts.this.text(code, code, locale);
            }

            @Override
            public HoldCode code(HoldCode code) {
                return told.apply(code);
            }

            @Override
            public boolean isForCreator() {
                return forCreator;
            }
        };
    }
}
