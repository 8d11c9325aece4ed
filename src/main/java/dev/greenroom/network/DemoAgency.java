package dev.greenroom.network;

import dev.greenroom.access.Demo;
import dev.greenroom.reference.AgencyId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one agency of the demo: it takes everybody. */
@Component
class DemoAgency implements SmartInitializingSingleton {
    private static final Set<String> ALL = Set.of("*");
    private static final Agency BRIGHT_HARBOR = new Agency(
            new AgencyId(Demo.AGENCY_ID),
            "Bright Harbor",
            1_000_000,
            new BigDecimal("0.30"),
            12,
            List.of("STAGE_NAME", "ACCOUNTS", "SUBJECT_AREAS", "LANGUAGES", "TRAINING", "PERFORMANCE", "EARNINGS"),
            ALL,
            ALL,
            ALL);

    private final Agencies agencies;
    private final Demo demo;
    private final TransactionTemplate transaction;

    DemoAgency(Agencies agencies, Demo demo, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.demo = demo;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo.isOn()) {
            transaction.executeWithoutResult(status -> agencies.add(BRIGHT_HARBOR));
        }
    }
}
