package dev.greenroom.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The acts of one transaction, appended at its very end. So the head of the chain is the last lock each transaction takes,
 * for the shortest time, and two of them cannot wait for each other.
 */
class PendingActs implements TransactionSynchronization, Ordered {
    private final List<Act> acts = new ArrayList<>();
    private final Chain chain;
    private final Anchors anchors;
    private final EntityManager entities;
    private @Nullable Head head;

    PendingActs(Chain chain, Anchors anchors, EntityManager entities) {
        this.chain = chain;
        this.anchors = anchors;
        this.entities = entities;
    }

    void add(Act act) {
        acts.add(act);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!acts.isEmpty()) {
            // Row locks of unflushed entities first, then the head's.
            entities.flush();
            head = chain.append(List.copyOf(acts));
            acts.clear();
        }
    }

    @Override
    public void afterCommit() {
        if (head != null) {
            anchors.moved(head);
        }
    }
}
