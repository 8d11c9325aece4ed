package dev.greenroom.worklist;

import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import dev.greenroom.reference.PayoutId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The link to the subject's page that each form shows, named as the process names it for Tasklist. */
@Component
class TaskLinks {
    private final Links links;

    TaskLinks(Links links) {
        this.links = links;
    }

    /** The data with the link, unless it is there already. */
    Map<String, Object> linked(String subjectType, String subjectId, Map<String, Object> data) {
        var linked = new LinkedHashMap<>(data);
        switch (subjectType) {
            case "application" -> linked.putIfAbsent("caseUrl", links.applicationCase(new ApplicationId(subjectId)));
            case "alert" -> linked.putIfAbsent("alertUrl", links.alert(new AlertId(subjectId)));
            case "run" -> linked.putIfAbsent("runUrl", links.bonusRun(BonusWeek.parse(subjectId)));
            case "batch" -> linked.putIfAbsent("batchUrl", links.batch(new BatchId(subjectId)));
            case "payout" -> linked.putIfAbsent("payoutUrl", links.payout(new PayoutId(subjectId)));
            default -> {}
        }
        return linked;
    }
}
