package dev.greenroom.tax;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code greenroom.tax.*}.
 *
 * @param longestClaim the longest time that a treaty claim covers: then the papers are seen again
 */
@ConfigurationProperties("greenroom.tax")
record TaxSettings(@DefaultValue("P3Y") Period longestClaim) {}
