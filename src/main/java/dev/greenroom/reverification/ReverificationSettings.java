package dev.greenroom.reverification;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often and how early, from {@code greenroom.reverification.*}; calendar days in Shanghai.
 *
 * @param every from one passed verification to the next; the law says at most six months
 * @param lead how long before the due date the creator is asked
 * @param warning how long before the due date the creator is reminded
 * @param ofAge how long after the 18th birthday the creator has to accept the agreement
 * @param review how long officers have for what the checks found, and until a hold is looked at again
 * @param chunkSize creators that one job of the sweep looks at
 */
@ConfigurationProperties("greenroom.reverification")
record ReverificationSettings(Period every, Period lead, Period warning, Period ofAge, Period review, int chunkSize) {}
