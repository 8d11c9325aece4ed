package dev.greenroom.alert;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;

/** An alert is open; published in the transaction that raised it. */
public record AlertRaised(AlertId id, AlertKind kind, String code, ApplicationId subject, AlertLevel level) {}
