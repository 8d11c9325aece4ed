package dev.greenroom.payout;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank told us, whatever the file was.
 *
 * @param messageId of the report itself
 * @param groups words about a whole file of ours; they hold for a file of which no transaction is listed
 */
record BankReport(Type type, @Nullable String messageId, List<Group> groups, List<Item> items) {

    /** The two kinds of file that are read. */
    enum Type {
        PAIN_002("pain.002"),
        CAMT_054("camt.054");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What the bank's code means for us. */
    enum Word {
        SETTLED,
        REJECTED,
        RETURNED,
        /** Accepted, in progress, received: nothing changes. */
        PENDING,
        /** A code or a booking that says nothing we may act on. */
        UNCLEAR
    }

    /** @param msgId the MsgId of our file */
    record Group(String msgId, Word word, @Nullable String reasonCode) {}

    /** @param amount and its currency only where the report names them */
    record Item(
            String endToEndId,
            Word word,
            @Nullable String reasonCode,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}
}
