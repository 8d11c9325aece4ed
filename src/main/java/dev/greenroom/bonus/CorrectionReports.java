package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the corrections. */
@Component
@Transactional(readOnly = true)
public class CorrectionReports {
    private final Corrections corrections;
    private final CreatorRegister register;

    CorrectionReports(Corrections corrections, CreatorRegister register) {
        this.corrections = corrections;
        this.register = register;
    }

    /** Newest first; a null is no condition. */
    public Listing<CorrectionView> list(
            @Nullable CreatorId creator, @Nullable CorrectionStatus status, int page, int size) {
        var found = corrections.page(creator, status, page, size);
        var names = names(found.items());
        return found.map(one -> view(one, names));
    }

    /** @throws NotFound when there is none */
    public CorrectionView one(CorrectionId id) {
        var correction = corrections.find(id).orElseThrow(NotFound::new);
        return view(correction, names(List.of(correction)));
    }

    private Map<CreatorId, String> names(List<Correction> corrections) {
        return register.labels(
                corrections.stream().map(Correction::creatorId).distinct().toList());
    }

    private static CorrectionView view(Correction correction, Map<CreatorId, String> names) {
        return new CorrectionView(correction, names.getOrDefault(correction.creatorId(), ""));
    }

    public record CorrectionView(Correction correction, String stageName) {}
}
