package dev.greenroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

class MilestonesOverHttpTest extends TrainingTest {
    private static final String GOOD = "{\"evidenceUrl\": \"https://example.org/a\", \"note\": \"done\"}";

    @Test
    void before_the_training_there_are_no_milestones() throws Exception {
        http.perform(get("/api/me/milestones").with(login(creator)))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
    }

    @Test
    void a_submission_is_taken_once_and_tells_the_process_once() throws Exception {
        var id = opened();

        submit(THEORY, GOOD).andExpect(status().isAccepted());
        submit(THEORY, GOOD).andExpect(status().isAccepted());

        assertThat(messages("milestone-submitted", id + ":THEORY:1")).isEqualTo(1);
        submit(THEORY, "{\"evidenceUrl\": \"https://example.org/other\"}").andExpect(status().isConflict());
        http.perform(get("/api/me/milestones").with(login(creator)))
                .andExpect(jsonPath("$[0].state").value("SUBMITTED"))
                .andExpect(jsonPath("$[0].attempts").value(1))
                .andExpect(jsonPath("$[1].state").value("LOCKED"));
    }

    @Test
    void a_locked_milestone_is_409_and_an_unknown_one_404() throws Exception {
        opened();

        submit("PRODUCT_TEST", GOOD).andExpect(status().isConflict());
        submit("SINGING", GOOD).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"evidenceUrl\": 7}",
                "{\"evidenceUrl\": \"javascript:alert(1)\"}",
                "{\"evidenceUrl\": \"ftp://example.org\"}",
                "{\"evidenceUrl\": \"https://user:word@example.org\"}",
                "{\"evidenceUrl\": \"https://example.org\", \"grade\": 1}",
                "[]"
            })
    void bad_evidence_is_refused_and_nothing_is_stored(String body) throws Exception {
        var id = opened();

        submit(THEORY, body).andExpect(status().isUnprocessableEntity());

        assertState(id, MilestoneState.OPEN);
    }

    private ResultActions submit(String code, String body) throws Exception {
        return http.perform(post("/api/me/milestones/" + code + "/submission")
                .with(login(creator))
                .contentType("application/json")
                .content(body));
    }
}
