package dev.greenroom.reference;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of Greenroom's own pages, for forms in Tasklist, mail and statements. */
@Component
public class Links {
    private final String base;

    Links(@Value("${greenroom.public-url}") String base) {
        this.base = base;
    }

    public String applicationCase(ApplicationId id) {
        return base + "/cases/" + id;
    }

    public String creator(CreatorId id) {
        return base + "/creators/" + id;
    }

    public String alert(AlertId id) {
        return base + "/alerts/" + id;
    }

    public String bonusRun(BonusWeek week) {
        return base + "/runs/" + week;
    }

    public String batch(BatchId id) {
        return base + "/batches/" + id;
    }

    public String payout(PayoutId id) {
        return base + "/payouts/" + id;
    }

    /** Where a statement's number follows. */
    public String verification() {
        return base + "/verify/";
    }
}
