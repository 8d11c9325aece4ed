package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * Officers decided about an alert; published in the transaction that closed it.
 *
 * @param by username of the first officer
 * @param secondBy username of the second officer, who is asked when a BLOCK alert is to be cleared
 * @param reason the words of whoever decided last
 */
public record AlertClosed(
        AlertId id,
        AlertKind kind,
        String code,
        ApplicationId subject,
        AlertLevel level,
        AlertDecision decision,
        String by,
        @Nullable String secondBy,
        String reason) {}
