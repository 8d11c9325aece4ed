package dev.greenroom.payout;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Finance downloads the file and uploads the bank's reports. */
@Component
@ConditionalOnProperty(name = "greenroom.bank", havingValue = "files", matchIfMissing = true)
class FilesRail implements BankRail {
    @Override
    public void accept(Batch batch, byte[] pain001) {
        // The file is stored with the batch; a person takes it from there.
    }
}
