package dev.greenroom.alert;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AlertPageTest extends RescreeningTest {
    @Autowired
    AccountDirectory accounts;

    @Test
    void an_officer_sees_person_and_entry_side_by_side_and_what_became_of_the_entry() throws Exception {
        var person = active();
        rescreen(replace(row(9001, name, "DOB 14 Mar 1995.")));
        clearedByTwo(alerts(person).getFirst());
        rescreen(replace(row(9001, name, "DOB 14 Mar 1995. Passport A1234567.")));
        replace(row(9002, word() + ", " + word(), ""));

        http.perform(get("/alerts/" + alerts(person).getFirst())
                        .accept(MediaType.TEXT_HTML)
                        .with(user(actor("compliance"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("1995-03-14")))
                .andExpect(content().string(containsString("no longer has this entry")))
                .andExpect(content().string(containsString("compliance2")))
                .andExpect(content().string(not(containsString("??"))));
        http.perform(get("/alerts?status=ALL").accept(MediaType.TEXT_HTML).with(user(actor("auditor"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("List hit OFAC SDN")));
    }

    @Test
    void the_interface_gives_alerts_to_officers_and_auditors_without_whole_identifiers() throws Exception {
        var person = active();
        rescreen(replace(row(9001, name, "DOB 14 Mar 1995.")));
        var id = alerts(person).getFirst().value();

        http.perform(get("/api/alerts/" + id).with(staff("compliance")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.alert.code").value("OFAC_SDN"))
                .andExpect(jsonPath("$.hits[0].comparison.hit.band").value("BLOCK"))
                .andExpect(jsonPath("$.hits[0].entryNow").value("UNCHANGED"))
                .andExpect(jsonPath("$.person.identifiers[0]").value(containsString("••••")));
        http.perform(get("/api/alerts?status=OPEN&kind=SCREENING").with(staff("auditor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isNotEmpty());
        http.perform(get("/api/alerts?status=MAYBE&kind=RUMOUR").with(staff("compliance")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.length()").value(2));
        http.perform(get("/api/alerts/alt_nobody").with(staff("compliance"))).andExpect(status().isNotFound());
        http.perform(get("/api/alerts/" + id).with(staff("coach"))).andExpect(status().isForbidden());
    }

    private Actor actor(String username) {
        return accounts.find(username).orElseThrow();
    }

    private static RequestPostProcessor staff(String username) {
        return httpBasic(username, "greenroom");
    }
}
