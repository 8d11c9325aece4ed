package dev.greenroom.statement;

import dev.greenroom.reference.PayoutId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps and draws statements. Joins the caller's transaction; repeats change nothing. */
@Component
public class StatementDesk {
    /** Draws and stores as DRAFT, one for each payout; different figures for the same payout replace the draft. */
    public void draft(List<StatementFigures> figures) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** DRAFT to PUBLISHED: from now on visible to the creator. */
    public void publish(Collection<PayoutId> payouts) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** DRAFT or PUBLISHED to REPLACED: the payout was excluded, or another one took its place. */
    public void withdraw(Collection<PayoutId> payouts) {
        throw new UnsupportedOperationException("owner of the module");
    }
}
