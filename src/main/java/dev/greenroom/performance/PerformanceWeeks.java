package dev.greenroom.performance;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The weeks' figures as uploaded by finance. */
@Component
public class PerformanceWeeks {
    public boolean present(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Closes the week for corrections; repeats change nothing. */
    public void freeze(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Creators with figures in this week, in id order. */
    public List<CreatorId> creators(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public List<Figures> figures(BonusWeek week, List<CreatorId> creators) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Who uploaded any file of this week: they may not approve its run. */
    public Set<String> uploaders(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** One line of the file. @param activity VIDEO or LIVE; money in CNY */
    public record Figures(
            CreatorId creatorId,
            String activity,
            String subjectArea,
            int sessions,
            int minutes,
            long views,
            long orders,
            BigDecimal grossSales,
            BigDecimal returns) {}
}
