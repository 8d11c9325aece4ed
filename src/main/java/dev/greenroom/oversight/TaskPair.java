package dev.greenroom.oversight;

import dev.greenroom.audit.AuditTrail.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A task that must be answered by another person than an earlier task, or than who did an earlier act. */
record TaskPair(String words, Set<Answer> first, Set<String> firstActs, Answer second, boolean onlyLast)
        implements FourEyesRule {
    private static final String COMPLETED = "TASK_COMPLETED";
    private static final Answer SUBMITTED = new Answer("review-bonus-run", "SUBMIT");
    private static final Answer APPROVED = new Answer("approve-bonus-run", "APPROVE");
    private static final Answer RELEASED = new Answer("release-payment-batch", "RELEASE");
    private static final String UPLOAD = "PERFORMANCE_UPLOADED";
    private static final String RATES = "EXCHANGE_RATES_ENTERED";
    private static final Set<String> CORRECTIONS = Set.of("BONUS_CORRECTION_ENTERED", "BONUS_CORRECTION_APPROVED");

    static final List<FourEyesRule> ALL = List.of(
            new TaskPair(
                    "The second review of an application is not by the reviewer.",
                    Set.of(new Answer("review-application", "")),
                    Set.of(),
                    new Answer("second-review", ""),
                    true),
            new TaskPair(
                    "The second review of an alert is not by who reviewed it.",
                    Set.of(new Answer("review-alert", "")),
                    Set.of(),
                    new Answer("second-alert-review", ""),
                    true),
            new TaskPair(
                    "Who submitted a run or uploaded its figures does not approve it.",
                    Set.of(SUBMITTED),
                    Set.of(UPLOAD),
                    APPROVED,
                    false),
            new TaskPair(
                    "Who made or approved a run, or asked for a re-issue, does not release its money.",
                    Set.of(SUBMITTED, APPROVED, new Answer("resolve-payout", "REISSUE")),
                    Set.of(UPLOAD),
                    RELEASED,
                    false),
            new TaskPair(
                    "Who entered the exchange rate of a batch does not release it.",
                    Set.of(),
                    Set.of(RATES),
                    RELEASED,
                    false),
            new TaskPair(
                    "Who entered or approved a correction does not release the batch that carries it.",
                    Set.of(),
                    CORRECTIONS,
                    RELEASED,
                    false),
            new TaskPair(
                    "Who released a payout does not resolve it.",
                    Set.of(RELEASED),
                    Set.of(),
                    new Answer("resolve-payout", ""),
                    false));

    /** @param decision that was taken; empty for any */
    record Answer(String form, String decision) {
        boolean is(Recorded act) {
            return act.what().equals(COMPLETED)
                    && form.equals(act.details().get("form"))
                    && (decision.isEmpty() || decision.equals(act.details().get("decision")));
        }
    }

    @Override
    public Set<String> acts() {
        var acts = new HashSet<>(firstActs);
        acts.add(COMPLETED);
        return acts;
    }

    @Override
    public boolean isFirst(Recorded act) {
        return firstActs.contains(act.what()) || first.stream().anyMatch(answer -> answer.is(act));
    }

    @Override
    public boolean isSecond(Recorded act) {
        return second.is(act);
    }

    @Override
    public List<Recorded> binding(List<Recorded> before) {
        return onlyLast && !before.isEmpty() ? List.of(before.getLast()) : before;
    }
}
