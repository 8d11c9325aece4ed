package dev.greenroom.creator.web;

import dev.greenroom.creator.Appeal;
import dev.greenroom.creator.Blacklisting;
import dev.greenroom.creator.CreatorFiles.File;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.Hold;
import dev.greenroom.creator.PayoutMethodDesk.Masked;
import dev.greenroom.creator.Suspension;
import dev.greenroom.network.Memberships.Membership;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One creator in JSON. */
record CreatorView(
        CreatorId id,
        ApplicationId applicationId,
        String stageName,
        CreatorStanding status,
        @Nullable String hub,
        String locale,
        OffsetDateTime activeSince,
        @Nullable Membership membership,
        Masked payout,
        @Nullable LocalDate documentExpiresOn,
        List<Hold> holds,
        List<Suspension> suspensions,
        List<Blacklisting> blacklistings,
        List<Appeal> appeals) {
    static CreatorView of(File file) {
        var summary = file.summary();
        return new CreatorView(
                summary.id(),
                summary.applicationId(),
                summary.stageName(),
                summary.status(),
                summary.hub(),
                file.locale(),
                summary.activeSince(),
                file.membership(),
                file.payout(),
                file.documentExpiresOn(),
                file.holds(),
                file.suspensions(),
                file.blacklistings(),
                file.appeals());
    }
}
