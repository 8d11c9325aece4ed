package dev.greenroom.alert;

import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Comparison;
import dev.greenroom.screening.EntryState;
import dev.greenroom.screening.KeptClearance;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an officer needs to decide about an alert.
 *
 * @param person null when no module knows the person any more
 * @param hits what was like the person, as it was when the alert was raised
 * @param earlier other alerts about the same person, newest first
 * @param clearances hits that officers found to be somebody else, newest first
 */
public record AlertFile(
        Row alert,
        @Nullable Person person,
        List<Fact> facts,
        List<Seen> hits,
        List<Row> earlier,
        List<KeptClearance> clearances) {

    /**
     * An alert in a list.
     *
     * @param name the code in words
     * @param creatorId null before the person is a creator
     * @param decision null while it is open, like all that follows
     */
    public record Row(
            AlertId id,
            AlertKind kind,
            String code,
            String name,
            AlertLevel level,
            ApplicationId applicationId,
            @Nullable CreatorId creatorId,
            @Nullable String stageName,
            OffsetDateTime raisedAt,
            @Nullable OffsetDateTime escalatedAt,
            @Nullable AlertDecision decision,
            @Nullable OffsetDateTime closedAt,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable String secondBy,
            @Nullable String secondReason) {
        public boolean isOpen() {
            return decision == null;
        }
    }

    /** Who it is about now. @param identifiers masked */
    public record Person(
            String name, @Nullable String birthDate, @Nullable String nationality, List<String> identifiers) {}

    /** A hit beside the person as it was on the day, and what became of its entry since. */
    public record Seen(Comparison comparison, EntryState entryNow) {}
}
