package dev.greenroom.payout;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Answers at once, with a pain.002 that is imported like any other: settled, but an account that ends in {@value #CLOSED_ACCOUNT}
 * is closed (AC04). For demonstrations: {@code greenroom.bank=simulated}.
 */
@Component
@ConditionalOnProperty(name = "greenroom.bank", havingValue = "simulated")
class SimulatedBank implements BankRail {
    static final String CLOSED_ACCOUNT = "0000";
    private final ObjectProvider<BankReports> reports;

    SimulatedBank(ObjectProvider<BankReports> reports) {
        this.reports = reports;
    }

    @Override
    public void accept(Batch batch, byte[] pain001) {
        reports.getObject().receive(SimulatedAnswer.to(pain001).getBytes(StandardCharsets.UTF_8), "simulated-bank");
    }
}
