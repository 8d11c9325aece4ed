package dev.greenroom.alert;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times and sizes, from {@code greenroom.alert.*}.
 *
 * @param review within this time an officer decides, and so does a second one; then the alert is shown as overdue
 * @param holdReview after this time a hold by an alert is looked at again
 * @param chunk people who are screened again in one job after a list changed
 */
@ConfigurationProperties("greenroom.alert")
public record AlertSettings(
        @DefaultValue("P2D") Period review, @DefaultValue("P14D") Period holdReview, @DefaultValue("500") int chunk) {}
