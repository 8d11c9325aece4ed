package dev.greenroom.worklist;

import java.util.Map;

/**
 * The rules of one kind of user task, registered as a bean by the module that owns the decision. The five shared listeners
 * ask it, so the rules hold in Tasklist, on the page and in the API alike.
 *
 * @param <A> the answer: a record whose components are the fields of the form
 */
public interface TaskPolicy<A extends Record> {
    /** Form id = task type = element id in kebab case. */
    String formId();

    Class<A> answerType();

    /** Name of the process variable that holds the subject's id: applicationId, alertId, week, batchId or payoutId. */
    String subjectVariable();

    /** application, alert, run, batch or payout. */
    String subjectType();

    /** What the queue shows for the subject: no personal identifiers; a stage name is allowed. */
    String label(String subjectId);

    /**
     * By what the queue is filtered and sorted, as it is when the task begins: {@code risk} (LOW, MEDIUM, HIGH, BLOCKED),
     * {@code hub} (code), {@code language} (ISO 639-1, in which the person is addressed). Leave out what is not known.
     */
    default Map<String, String> traits(String subjectId) {
        return Map.of();
    }

    /** May this person take the task (own work, four eyes)? */
    Judgement mayTake(OpenTask task, String username);

    /** Is this a valid answer by this person, who holds the task? Changes nothing. */
    Judgement mayAnswer(OpenTask task, String username, A answer);

    /** What the form and the task page show, by form key and beyond; for holders of the group only. */
    Map<String, Object> data(OpenTask task);
}
