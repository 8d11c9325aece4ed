package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BatchId;
import dev.greenroom.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment files as sent. They hold names and accounts: each reading is remembered. */
@Component
@Transactional
public class PaymentFiles {
    private final Batches batches;
    private final Vault vault;
    private final AuditTrail audit;

    PaymentFiles(Batches batches, Vault vault, AuditTrail audit) {
        this.batches = batches;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * The stored bytes, never written anew.
     *
     * @throws NotFound when there is no such batch
     * @throws WrongState before the batch is SENT
     */
    public byte[] pain001(BatchId id, String actor) {
        if (batches.find(id).isEmpty()) {
            throw new NotFound();
        }
        var sealed = batches.sealedFile(id).orElseThrow(() -> new WrongState("The file exists once the batch is sent"));
        var file = vault.open(sealed).getBytes(StandardCharsets.UTF_8);
        audit.record(new Act(actor, "PAYMENT_FILE_READ", "batch", id.value(), null, Map.of("sha256", Sha256.of(file))));
        return file;
    }
}
