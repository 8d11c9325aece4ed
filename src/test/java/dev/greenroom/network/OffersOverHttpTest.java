package dev.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.application.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class OffersOverHttpTest extends NetworkTest {
    @Test
    void without_an_offer_the_list_is_empty() throws Exception {
        list(creator).andExpect(status().isOk()).andExpect(content().json("[]"));
    }

    @Test
    void an_offer_tells_its_terms_and_takes_one_answer() throws Exception {
        var offer = offered();

        list(creator)
                .andExpect(jsonPath("$[0].agency").value("Bright Harbor"))
                .andExpect(jsonPath("$[0].split").value(0.30))
                .andExpect(jsonPath("$[0].termMonths").value(12))
                .andExpect(jsonPath("$[0].dataShared").isNotEmpty())
                .andExpect(jsonPath("$[0].state").value("OFFERED"));
        answer(creator, offer, "{\"accept\": true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
        answer(creator, offer, "{\"accept\": true}").andExpect(status().isOk());
        answer(creator, offer, "{\"accept\": false}").andExpect(status().isConflict());

        assertThat(messages("network-offer-answered", offer.id().value())).isEqualTo(1);
    }

    @Test
    void the_offer_of_another_is_as_if_it_were_not_there() throws Exception {
        var offer = offered();

        answer(Forms.someone(), offer, "{\"accept\": true}").andExpect(status().isNotFound());
        http.perform(post("/api/me/network-offers/off_nothing/answer")
                        .with(login(creator))
                        .contentType("application/json")
                        .content("{\"accept\": true}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_answer_is_yes_or_no() throws Exception {
        var offer = offered();

        answer(creator, offer, "{\"accept\": \"yes\"}").andExpect(status().isUnprocessableEntity());
        answer(creator, offer, "{}").andExpect(status().isUnprocessableEntity());
    }

    private ResultActions list(String username) throws Exception {
        return http.perform(get("/api/me/network-offers").with(login(username)));
    }

    private ResultActions answer(String username, Offer offer, String body) throws Exception {
        return http.perform(post("/api/me/network-offers/" + offer.id() + "/answer")
                .with(login(username))
                .contentType("application/json")
                .content(body));
    }
}
