package dev.greenroom.reverification;

import dev.greenroom.oversight.OverviewPart;
import dev.greenroom.reference.Listing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open re-verifications by how soon they are due. */
@Component
class ReverificationsOverview implements OverviewPart {
    private static final String LIST = "/reverifications?due=";

    private final ReverificationFiles files;

    ReverificationsOverview(ReverificationFiles files) {
        this.files = files;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Part part() {
        return new Part(
                "Re-verification",
                "/reverifications",
                List.of(
                        figure("Overdue", Urgency.OVERDUE, Tone.BAD),
                        figure("Due within a week", Urgency.SOON, Tone.WARN),
                        figure("Open, due later", Urgency.LATER, Tone.PLAIN)),
                null);
    }

    private Figure figure(String label, Urgency urgency, Tone whenAny) {
        Listing<?> due = files.find(urgency, null, 0, 1);
        return Figure.of(label, due.total(), LIST + urgency, whenAny);
    }
}
