package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;

/** A task about an application, shown by the applicant's stage name. */
public abstract class ApplicationTaskPolicy<A extends Record> implements TaskPolicy<A> {
    protected final ApplicationDesk applications;

    protected ApplicationTaskPolicy(ApplicationDesk applications) {
        this.applications = applications;
    }

    @Override
    public final String subjectVariable() {
        return "applicationId";
    }

    @Override
    public final String subjectType() {
        return "application";
    }

    @Override
    public final String label(String subjectId) {
        return applications.label(new ApplicationId(subjectId));
    }

    @Override
    public final Map<String, String> traits(String subjectId) {
        return applications.traits(new ApplicationId(subjectId));
    }
}
