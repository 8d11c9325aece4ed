package dev.greenroom.payout;

import org.springframework.stereotype.Component;

/** The largest bank report that is read. */
@Component
public class ReportLimit {
    private final int bytes;

    ReportLimit(PayoutSettings settings) {
        this.bytes = settings.reportBytes();
    }

    public int bytes() {
        return bytes;
    }
}
