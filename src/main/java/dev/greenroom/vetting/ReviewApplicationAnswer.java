package dev.greenroom.vetting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An officer's answer to {@code review-application}.
 *
 * @param questions what the creator must answer; for ASK_MORE only
 */
public record ReviewApplicationAnswer(
        ReviewDecision decision, @Nullable String reason, @Nullable List<String> questions) {
    List<String> asked() {
        return Optional.ofNullable(questions).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
    }
}
