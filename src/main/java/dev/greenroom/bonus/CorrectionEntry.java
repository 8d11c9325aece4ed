package dev.greenroom.bonus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.money.Money;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.Texts;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody enters as a correction, and tells every fault at once. */
@Component
class CorrectionEntry {
    private static final int LONGEST_ID = 40;

    private final Corrections corrections;
    private final BonusRunTable runs;
    private final BonusLines lines;
    private final BonusPlan plan;
    private final CreatorRegister register;
    private final List<WrittenOff> writtenOff;

    CorrectionEntry(
            Corrections corrections,
            BonusRunTable runs,
            BonusLines lines,
            BonusPlan plan,
            CreatorRegister register,
            List<WrittenOff> writtenOff) {
        this.corrections = corrections;
        this.runs = runs;
        this.lines = lines;
        this.plan = plan;
        this.register = register;
        this.writtenOff = writtenOff;
    }

    /** Locks the week's run, so that the bounds hold until the transaction ends. @throws Rejected with every fault */
    Correction read(@Nullable JsonNode node, String username, OffsetDateTime now) {
        var body = JsonBody.of(node);
        var creator = creator(body);
        var week = week(body);
        var amount = amount(body);
        var reason = reason(body);
        if (creator.isPresent() && week.isPresent() && amount.isPresent()) {
            checkBounds(body, week.get(), creator.get(), amount.get());
        }
        body.check();
        return new Correction(
                CorrectionId.next(),
                creator.orElseThrow(),
                week.orElseThrow(),
                amount.orElseThrow(),
                amount.orElseThrow(),
                reason,
                CorrectionStatus.PENDING,
                username,
                now,
                null,
                null,
                null);
    }

    private void checkBounds(JsonBody body, BonusWeek week, CreatorId creator, Money amount) {
        var others = CorrectionPolicy.corrected(
                lines.bonusOf(week, creator),
                corrections.ofWeek(week, creator),
                one -> one.isPending() || one.isInForce());
        CorrectionPolicy.outOfBounds(others.plus(amount), plan.limits().cap())
                .ifPresent(why -> body.fault("amount", "OUT_OF_BOUNDS", why));
        whyNothingToTakeBack(week, creator, amount).ifPresent(why -> body.fault("amount", "WRITTEN_OFF", why));
    }

    /** Of a bonus that was written off, nothing was given. */
    Optional<String> whyNothingToTakeBack(Correction correction) {
        return whyNothingToTakeBack(correction.week(), correction.creatorId(), correction.amount());
    }

    private Optional<String> whyNothingToTakeBack(BonusWeek week, CreatorId creator, Money amount) {
        return amount.isNegative() && writtenOff.stream().anyMatch(one -> one.isWrittenOff(week, creator))
                ? Optional.of("The payment of this week was written off: there is nothing to take back")
                : Optional.empty();
    }

    private Optional<CreatorId> creator(JsonBody body) {
        var id = body.text("creatorId", LONGEST_ID);
        if (!body.isFaulty("creatorId") && register.known(List.of(id)).isEmpty()) {
            body.fault("creatorId", "UNKNOWN", "There is no such creator");
        }
        return body.isFaulty("creatorId") ? Optional.empty() : Optional.of(new CreatorId(id));
    }

    private Optional<BonusWeek> week(JsonBody body) {
        var text = body.text("week", LONGEST_ID);
        if (body.isFaulty("week")) {
            return Optional.empty();
        }
        BonusWeek week;
        try {
            week = BonusWeek.parse(text);
        } catch (IllegalArgumentException noWeek) {
            body.fault("week", "WRONG_TYPE", "A week like 2026-W47 is expected");
            return Optional.empty();
        }
        if (runs.find(week).isEmpty()
                || !CorrectionPolicy.isCorrectable(runs.lock(week).status())) {
            body.fault("week", "NOT_APPROVED", "Only a week whose run is approved can be corrected");
            return Optional.empty();
        }
        return Optional.of(week);
    }

    private static Optional<Money> amount(JsonBody body) {
        var text = body.text("amount", LONGEST_ID);
        if (body.isFaulty("amount")) {
            return Optional.empty();
        }
        var amount = CorrectionPolicy.amount(text);
        if (amount.isEmpty()) {
            body.fault("amount", "NOT_AN_AMOUNT", "An amount in CNY like -600.00 is expected");
        } else if (amount.get().isZero()) {
            body.fault("amount", "ZERO", "A correction of 0.00 corrects nothing");
        }
        return body.isFaulty("amount") ? Optional.empty() : amount;
    }

    private static String reason(JsonBody body) {
        var reason = body.text("reason", CorrectionPolicy.LONGEST_REASON).replaceAll("\\s+", " ");
        if (!body.isFaulty("reason")) {
            fault("reason", reason).ifPresent(fault -> body.fault(fault.field(), fault.code(), fault.message()));
        }
        return reason;
    }

    /** What the person who decides adds; null when blank. @throws Rejected when it cannot be kept */
    static @Nullable String note(@Nullable String text) {
        var note = text == null || text.isBlank() ? null : text.strip();
        if (note != null && note.length() > CorrectionPolicy.LONGEST_NOTE) {
            throw Rejected.of("note", "TOO_LONG", "At most " + CorrectionPolicy.LONGEST_NOTE + " characters");
        }
        if (note != null) {
            fault("note", note).ifPresent(fault -> {
                throw new Rejected(List.of(fault));
            });
        }
        return note;
    }

    private static Optional<Fault> fault(String field, String text) {
        if (!Texts.isStorable(text)) {
            return Optional.of(new Fault(field, "INVALID_CHARACTER", "holds a character that cannot be kept"));
        }
        return PersonalNumbers.areIn(text)
                ? Optional.of(new Fault(
                        field, "PERSONAL_NUMBER", "holds what looks like the number of a document, card or account"))
                : Optional.empty();
    }
}
