package dev.greenroom.application;

import dev.greenroom.application.InformationDesk.Answer;
import dev.greenroom.application.InformationDesk.Given;
import dev.greenroom.problem.Fault;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every question needs exactly one answer in words. */
final class InformationRules {
    private InformationRules() {}

    static List<Fault> faults(List<String> questions, @Nullable List<Given> answers) {
        var findings = new Findings();
        var open = new HashSet<>(questions);
        var seen = new HashSet<String>();
        var given = answers == null ? List.<Given>of() : answers;
        for (int i = 0; i < given.size(); i++) {
            var path = "answers[" + i + "].";
            var question = given.get(i).question();
            if (question == null || !questions.contains(question)) {
                findings.add(path + "question", "UNKNOWN_QUESTION", "This was not asked.");
            } else {
                if (!seen.add(question)) {
                    findings.add(path + "question", "DUPLICATE", "This is answered twice.");
                }
                open.remove(question);
            }
            findings.required(path + "answer", given.get(i).answer());
        }
        if (!open.isEmpty()) {
            findings.add("answers", "REQUIRED", "Every question needs an answer; " + open.size() + " have none.");
        }
        return findings.faults();
    }

    /** The answers in words, without those that say nothing. */
    static List<Answer> given(@Nullable List<Given> answers) {
        return answers == null
                ? List.of()
                : answers.stream()
                        .filter(answer -> answer.question() != null && answer.answer() != null)
                        .map(answer -> new Answer(String.valueOf(answer.question()), String.valueOf(answer.answer())))
                        .toList();
    }
}
