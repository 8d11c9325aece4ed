package dev.greenroom.vetting;

import dev.greenroom.alert.AlertFile;
import dev.greenroom.alert.AlertFiles;
import dev.greenroom.application.CaseContribution;
import dev.greenroom.reference.ApplicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The alerts about the person, for the case page. */
@Component
class AlertsOfCase implements CaseContribution {
    private final AlertFiles alerts;

    AlertsOfCase(AlertFiles alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public @Nullable List<AlertFile.Row> of(ApplicationId id) {
        var rows = alerts.of(id);
        return rows.isEmpty() ? null : rows;
    }
}
