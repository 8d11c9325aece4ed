package dev.greenroom.alert;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.OnePerson;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A task about an alert concerns whom it was raised about. */
@Component
class Alerted implements OnePerson {
    private final Alerts alerts;

    Alerted(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String subjectType() {
        return "alert";
    }

    @Override
    public Set<ApplicationId> persons(Collection<String> subjectIds) {
        return alerts.subjects(subjectIds);
    }
}
