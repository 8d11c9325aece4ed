package dev.greenroom.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ProblemException;
import java.net.ConnectException;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads what the engine's REST API answered to a user-task command. */
final class TaskAnswer {
    private static final Pattern DENIED = Pattern.compile("Reason to deny: '(.*)'$", Pattern.DOTALL);
    private static final Pattern REJECTED = Pattern.compile("rejected with code '\\w+': (.*)$", Pattern.DOTALL);

    private TaskAnswer() {}

    static TaskOutcome of(Runnable call) {
        try {
            call.run();
            return new TaskOutcome.Done();
        } catch (ProblemException answered) {
            return answered(answered);
        } catch (ClientException unanswered) {
            if (neverArrived(unanswered)) {
                throw new EngineAway(unanswered);
            }
            return new TaskOutcome.Pending();
        }
    }

    private static TaskOutcome answered(ProblemException answer) {
        return switch (answer.code()) {
            case 404 -> new TaskOutcome.Gone();
            case 409 -> new TaskOutcome.Refused(reason(answer.details().getDetail()));
            case 504 -> new TaskOutcome.Pending();
            case 429, 503 -> throw new EngineAway(answer);
            default -> throw answer;
        };
    }

    /** The listener's own words if it denied, else the engine's. */
    static String reason(String detail) {
        String text = Objects.requireNonNullElse(detail, "");
        var denied = DENIED.matcher(text);
        if (denied.find()) {
            return denied.group(1);
        }
        var rejected = REJECTED.matcher(text);
        return rejected.find() ? rejected.group(1) : text;
    }

    private static boolean neverArrived(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
