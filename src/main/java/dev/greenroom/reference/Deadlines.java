package dev.greenroom.reference;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long people have, from {@code greenroom.deadlines.*}; timers in the diagrams use the dates computed from these. */
@ConfigurationProperties("greenroom.deadlines")
public record Deadlines(
        Period agreement,
        Period agreementReminder,
        Period information,
        Period milestone,
        Period milestoneReminder,
        Period networkOffer,
        Period batchHold,
        Period bankReport,
        Period payoutCorrection,
        Period appeal,
        Duration taskAnswer) {}
