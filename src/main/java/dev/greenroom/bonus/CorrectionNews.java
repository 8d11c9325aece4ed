package dev.greenroom.bonus;

import dev.greenroom.application.Notice;
import dev.greenroom.creator.News;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The creator hears of each correction once it is approved; the earnings say how much and why. */
@Component
class CorrectionNews implements News {
    private final Corrections corrections;

    CorrectionNews(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Notice> of(CreatorId id) {
        return corrections.ofCreator(id).stream()
                .filter(Correction::isInForce)
                .map(correction -> new Notice(
                        "BONUS_CORRECTED",
                        Objects.requireNonNull(correction.decidedAt(), "In force, so decided"),
                        null))
                .toList();
    }
}
