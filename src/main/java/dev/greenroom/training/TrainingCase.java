package dev.greenroom.training;

import dev.greenroom.application.CaseContribution;
import dev.greenroom.reference.ApplicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The training on the case page. */
@Component
class TrainingCase implements CaseContribution {
    private final TrainingDesk desk;
    private final Submissions submissions;

    TrainingCase(TrainingDesk desk, Submissions submissions) {
        this.desk = desk;
        this.submissions = submissions;
    }

    record Part(List<MilestonePart> milestones) {}

    record MilestonePart(
            TrainingDesk.Progress progress,
            List<Submissions.Submission> submissions,
            List<Submissions.Assessment> assessments) {}

    @Override
    public String name() {
        return "training";
    }

    @Override
    public @Nullable Object of(ApplicationId id) {
        var progress = desk.progress(id, "en");
        return progress.isEmpty()
                ? null
                : new Part(progress.stream().map(one -> part(id, one)).toList());
    }

    private MilestonePart part(ApplicationId id, TrainingDesk.Progress progress) {
        return new MilestonePart(
                progress, submissions.of(id, progress.code()), submissions.judged(id, progress.code()));
    }
}
