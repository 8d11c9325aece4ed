package dev.greenroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode FORM = new TaskForms(JSON).form("review-application");

    record Answer(String decision, String reason, List<String> questions) {}

    @Test
    void whatOnlyTheFormItselfReadsIsNoPartOfTheAnswer() throws JsonProcessingException {
        var sent = json(
                """
                {"decision": "ASK_MORE", "reason": "r", "questions": ["a?", "b?"], "questionLines": "a?\\nb?"}""");

        assertThat(TaskForms.answered(() -> FORM, sent, Answer.class))
                .isEqualTo(json(
                        """
                {"decision": "ASK_MORE", "reason": "r", "questions": ["a?", "b?"]}"""));
    }

    @Test
    void whatTheFormDoesNotKnowStaysToBeRefused() throws JsonProcessingException {
        var sent = json("{\"decision\": \"APPROVE\", \"score\": 1}");

        assertThat(TaskForms.answered(() -> FORM, sent, Answer.class)).isEqualTo(sent);
        assertThat(TaskForms.answered(() -> FORM, json("[]"), Answer.class)).isEqualTo(json("[]"));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
