package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;

/** A task about a weekly run: both makers and checkers see the same figures and anomalies. */
abstract class BonusRunTaskPolicy<A extends Record> implements TaskPolicy<A> {
    private final Anomalies anomalies;
    private final Links links;

    BonusRunTaskPolicy(Anomalies anomalies, Links links) {
        this.anomalies = anomalies;
        this.links = links;
    }

    @Override
    public final String subjectVariable() {
        return "week";
    }

    @Override
    public final String subjectType() {
        return "run";
    }

    @Override
    public final String label(String subjectId) {
        return subjectId;
    }

    @Override
    public final Map<String, Object> data(OpenTask task) {
        var week = BonusWeek.parse(task.subjectId());
        var data = anomalies.of(week);
        data.put("runUrl", links.bonusRun(week));
        data.put("forecastUrl", links.bonusRun(week) + "/forecasts");
        return data;
    }
}
