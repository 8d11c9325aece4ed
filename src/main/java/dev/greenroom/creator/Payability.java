package dev.greenroom.creator;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payable or not, why, who acts, by when: the one object that page, API, run and release use. */
public record Payability(boolean payable, List<Reason> reasons) {
    /**
     * @param message words that the creator may read
     * @param whoActs YOU, COMPLIANCE, COACH, NETWORK, FINANCE, BANK or SYSTEM
     * @param appeal what the creator can appeal against, with this code for a hold; null when there is nothing to appeal
     */
    public record Reason(
            String code, String message, String whoActs, @Nullable OffsetDateTime dueBy, @Nullable Against appeal) {
        /** One that nobody can appeal against. */
        public Reason(String code, String message, String whoActs, @Nullable OffsetDateTime dueBy) {
            this(code, message, whoActs, dueBy, null);
        }
    }
}
