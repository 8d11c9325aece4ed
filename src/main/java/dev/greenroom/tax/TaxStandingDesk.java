package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers decide where a non-resident's income comes from and which treaty claims stand; it counts for what is sent from then on. */
@Component
@Transactional
public class TaxStandingDesk {
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{3,39}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_REASON = 500;

    private final TaxStanding standing;
    private final CreatorRegister register;
    private final AuditTrail audit;
    private final Clock clock;

    TaxStandingDesk(TaxStanding standing, CreatorRegister register, AuditTrail audit, Clock clock) {
        this.standing = standing;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where income comes from: performed outside China by a non-resident it normally is not Chinese, but a person says so. */
    public enum Source {
        CHINA,
        ABROAD
    }

    /** @param sources newest first; without one the income is from China */
    public record Standing(List<TaxStanding.IncomeSource> sources, List<TreatyClaim> treatyClaims) {}

    /** @throws NotFound when there is no such creator */
    @Transactional(readOnly = true)
    public Standing of(CreatorId creator) {
        check(creator);
        return new Standing(standing.sources(creator), standing.claims(creator));
    }

    /** @throws dev.greenroom.problem.Rejected with every fault of {source, reason} */
    public Standing decide(CreatorId creator, @Nullable JsonNode node, String actor) {
        check(creator);
        var body = JsonBody.of(node);
        var source = body.choice("source", Source.class);
        var reason = body.text("reason", LONGEST_REASON);
        body.check();
        standing.decide(creator, source.name(), reason, actor, now());
        audit.record(new Act(
                actor, "INCOME_SOURCE_DECIDED", "creator", creator.value(), reason, Map.of("source", source.name())));
        return of(creator);
    }

    /** @throws dev.greenroom.problem.Rejected with every fault of {country, rate, validFrom, validTo, document} */
    public TreatyClaim enter(CreatorId creator, @Nullable JsonNode node, String actor) {
        check(creator);
        var body = JsonBody.of(node);
        var country = body.text("country", 2);
        if (!body.isFaulty("country") && !COUNTRIES.contains(country)) {
            body.fault("country", "UNKNOWN_CODE", "A country in two capital letters is expected");
        }
        var rate = body.optionalNumber("rate");
        if (!body.isFaulty("rate") && (rate == null || rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
            body.fault("rate", "WRONG_RATE", "A rate from 0 (exempt) to 1 is expected");
        }
        var from = date(body, "validFrom");
        var to = date(body, "validTo");
        if (to.isBefore(from)) {
            body.fault("validTo", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first");
        }
        var document = body.text("document", 40);
        if (!body.isFaulty("document") && !DOCUMENT.matcher(document).matches()) {
            body.fault("document", "WRONG_REFERENCE", "4 to 40 letters, digits, hyphens and slashes are expected");
        }
        body.check();
        var claim = new TreatyClaim(
                "tre_" + UUID.randomUUID().toString().replace("-", ""),
                creator,
                country,
                rate == null ? BigDecimal.ONE : rate,
                from,
                to,
                document,
                actor,
                now(),
                null,
                null);
        standing.enter(claim);
        audit.record(new Act(
                actor,
                "TREATY_CLAIM_ENTERED",
                "creator",
                creator.value(),
                null,
                Map.of("claim", claim.id(), "country", country, "document", document)));
        return claim;
    }

    /**
     * @throws NotFound when this creator has no such claim
     * @throws WrongState when it is approved, or this person entered it
     */
    public TreatyClaim approve(CreatorId creator, String id, String actor) {
        var claim =
                standing.lock(id).filter(one -> one.creatorId().equals(creator)).orElseThrow(NotFound::new);
        if (claim.approvedBy() != null) {
            throw new WrongState("This claim is approved already");
        }
        if (claim.enteredBy().equals(actor)) {
            throw new WrongState("Who entered a claim cannot approve it");
        }
        standing.approve(id, actor, now());
        audit.record(new Act(actor, "TREATY_CLAIM_APPROVED", "creator", creator.value(), null, Map.of("claim", id)));
        return standing.lock(id).orElseThrow();
    }

    private static LocalDate date(JsonBody body, String field) {
        var date = body.optionalDate(field);
        if (date == null) {
            if (!body.isFaulty(field)) {
                body.fault(field, "REQUIRED", "This is required");
            }
            return field.equals("validFrom") ? LocalDate.MIN : LocalDate.MAX;
        }
        return date;
    }

    private void check(CreatorId creator) {
        if (register.known(List.of(creator.value())).isEmpty()) {
            throw new NotFound();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
