package dev.greenroom.vetting;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code greenroom.vetting.*}.
 *
 * @param expiresSoon a document that expires within this time is noted
 * @param expiresVerySoon as above, more urgent
 * @param household so many people may have one address, device or guardian before it counts as a pattern
 */
@ConfigurationProperties("greenroom.vetting")
record VettingSettings(
        @DefaultValue("P90D") Period expiresSoon,
        @DefaultValue("P30D") Period expiresVerySoon,
        @DefaultValue("2") int household) {}
