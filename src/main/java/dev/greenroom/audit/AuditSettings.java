package dev.greenroom.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code greenroom.audit.*}.
 *
 * @param anchors file outside the database to which the chain's head is written now and then; empty for none
 * @param anchorEvery at the latest after this time, when something was recorded since
 * @param anchorAfter and at the latest after so many entries
 * @param clockTolerance by how much clocks of several nodes may differ before the record notes that time went back
 * @param readAgain the same person's next look at the same thing is recorded again after this time
 */
@ConfigurationProperties("greenroom.audit")
record AuditSettings(
        @DefaultValue("") String anchors,
        @DefaultValue("PT10M") Duration anchorEvery,
        @DefaultValue("1000") long anchorAfter,
        @DefaultValue("PT1M") Duration clockTolerance,
        @DefaultValue("PT15M") Duration readAgain) {}
