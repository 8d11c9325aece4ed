package dev.greenroom.creator.web;

import dev.greenroom.creator.CreatorFiles.File;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.PayoutMethodDesk.Masked;
import dev.greenroom.network.Memberships.Membership;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One creator, for page and API. Who need not know why compliance acted (finance) reads that it did, who, when and until
 * when: the codes of its holds are one then, and all texts about them are null.
 */
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
        List<HoldView> holds,
        List<SuspensionView> suspensions,
        List<BlacklistingView> blacklistings,
        List<StaffAppealView> appeals) {

    /** @param inFull else without why compliance acted */
    static CreatorView of(File file, boolean inFull) {
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
                file.holds().stream().map(hold -> HoldView.of(hold, inFull)).toList(),
                file.suspensions().stream()
                        .map(one -> SuspensionView.of(one, inFull))
                        .toList(),
                file.blacklistings().stream()
                        .map(one -> BlacklistingView.of(one, inFull))
                        .toList(),
                file.appeals().stream()
                        .map(one -> StaffAppealView.of(one, inFull))
                        .toList());
    }
}
