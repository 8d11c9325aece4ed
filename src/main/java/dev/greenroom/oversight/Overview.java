package dev.greenroom.oversight;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for compliance officers, of all modules. */
@Component
@Transactional(readOnly = true)
public class Overview {
    private final ObjectProvider<OverviewPart> parts;

    Overview(ObjectProvider<OverviewPart> parts) {
        this.parts = parts;
    }

    public List<OverviewPart.Part> parts() {
        return parts.stream()
                .sorted(Comparator.comparingInt(OverviewPart::place))
                .map(OverviewPart::part)
                .toList();
    }
}
