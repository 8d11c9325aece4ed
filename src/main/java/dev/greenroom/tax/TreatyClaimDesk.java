package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One officer enters a non-resident's claim to a treaty, another approves it; either ends it. */
@Component
@Transactional
public class TreatyClaimDesk {
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{3,39}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final TreatyClaims claims;
    private final CreatorRegister register;
    private final DelegatedActs delegated;
    private final AuditTrail audit;
    private final TaxSettings settings;
    private final Clock clock;

    TreatyClaimDesk(
            TreatyClaims claims,
            CreatorRegister register,
            DelegatedActs delegated,
            AuditTrail audit,
            TaxSettings settings,
            Clock clock) {
        this.claims = claims;
        this.register = register;
        this.delegated = delegated;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such creator
     * @throws dev.greenroom.problem.Rejected with every fault of {country, rate, validFrom, validTo, document}
     */
    public TreatyClaim enter(CreatorId creator, @Nullable JsonNode node, String actor) {
        if (register.known(List.of(creator.value())).isEmpty()) {
            throw new NotFound();
        }
        var body = JsonBody.of(node);
        var country = body.text("country", 2);
        if (!body.isFaulty("country") && !COUNTRIES.contains(country)) {
            body.fault("country", "UNKNOWN_CODE", "A country in two capital letters is expected");
        }
        var rate = body.optionalNumber("rate");
        if (!body.isFaulty("rate") && (rate == null || !isRate(rate))) {
            body.fault("rate", "WRONG_RATE", "A rate from 0 (exempt) to 1 with at most six decimals is expected");
        }
        var from = date(body, "validFrom");
        var to = date(body, "validTo");
        if (from != null && to != null) {
            judgeSpan(body, from, to);
        }
        var document = document(body);
        body.check();
        var claim = new TreatyClaim(
                "tre_" + UUID.randomUUID().toString().replace("-", ""),
                creator,
                country,
                Objects.requireNonNull(rate),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                document,
                actor,
                Times.now(clock),
                null,
                null,
                null,
                null,
                null,
                null);
        claims.enter(claim);
        record(actor, "TREATY_CLAIM_ENTERED", claim, null, Map.of("country", country, "document", document));
        return claim;
    }

    /**
     * @throws NotFound when this creator has no such claim
     * @throws WrongState when it is approved or ended, or entered by the same hand
     */
    public TreatyClaim approve(CreatorId creator, String id, String actor) {
        var claim = lock(creator, id);
        if (claim.revokedFrom() != null) {
            throw new WrongState("This claim was ended: enter a new one");
        }
        if (claim.approvedBy() != null) {
            throw new WrongState("This claim is approved already");
        }
        if (delegated.isOneHand(claim.enteredBy(), actor, creator.value())) {
            throw new WrongState("Who entered a claim cannot approve it");
        }
        claims.approve(id, actor, Times.now(clock));
        record(actor, "TREATY_CLAIM_APPROVED", claim, null, Map.of());
        return lock(creator, id);
    }

    /**
     * Ends a claim, approved or not, at once and by one officer: it only raises what is withheld, and to apply a treaty again takes two.
     * Payments sent before stay as they are.
     *
     * @throws NotFound when this creator has no such claim
     * @throws WrongState when it was ended before
     * @throws dev.greenroom.problem.Rejected with every fault of {from, reason}; from: the first of its days on which it does not count
     */
    public TreatyClaim revoke(CreatorId creator, String id, @Nullable JsonNode node, String actor) {
        var claim = lock(creator, id);
        var body = JsonBody.of(node);
        var from = date(body, "from");
        if (from != null && (from.isBefore(claim.validFrom()) || from.isAfter(claim.validTo()))) {
            body.fault(
                    "from",
                    "OUTSIDE_OF_CLAIM",
                    "One of its days is expected: " + claim.validFrom() + " to " + claim.validTo());
        }
        var reason = FreeText.reason(body);
        body.check();
        if (claim.revokedFrom() != null) {
            throw new WrongState("This claim was ended before");
        }
        var firstDay = Objects.requireNonNull(from);
        claims.revoke(id, firstDay, reason, actor, Times.now(clock));
        record(actor, "TREATY_CLAIM_REVOKED", claim, reason, Map.of("from", firstDay.toString()));
        return lock(creator, id);
    }

    private static boolean isRate(BigDecimal rate) {
        return rate.signum() >= 0
                && rate.compareTo(BigDecimal.ONE) <= 0
                && rate.stripTrailingZeros().scale() <= 6;
    }

    private void judgeSpan(JsonBody body, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            body.fault("validTo", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first");
            return;
        }
        var latest = from.plus(settings.longestClaim()).minusDays(1);
        if (to.isAfter(latest)) {
            body.fault("validTo", "TOO_LONG", "At most to " + latest + ": then the papers are seen again");
        }
    }

    private static String document(JsonBody body) {
        var document = body.text("document", 40);
        if (body.isFaulty("document")) {
            return document;
        }
        if (!DOCUMENT.matcher(document).matches()) {
            body.fault("document", "WRONG_REFERENCE", "4 to 40 letters, digits, hyphens and slashes are expected");
        } else if (PersonalNumbers.areIn(document)) {
            body.fault("document", "PERSONAL_NUMBER", "The number of the form is expected, not of a person's document");
        }
        return document;
    }

    private static @Nullable LocalDate date(JsonBody body, String field) {
        var date = body.optionalDate(field);
        if (date == null && !body.isFaulty(field)) {
            body.fault(field, "REQUIRED", "This is required");
        }
        return date;
    }

    private TreatyClaim lock(CreatorId creator, String id) {
        return claims.lock(id)
                .filter(claim -> claim.creatorId().equals(creator))
                .orElseThrow(NotFound::new);
    }

    private void record(
            String actor, String what, TreatyClaim claim, @Nullable String reason, Map<String, String> details) {
        var all = new TreeMap<>(details);
        all.put("claim", claim.id());
        audit.record(new Act(actor, what, "creator", claim.creatorId().value(), reason, all));
    }
}
