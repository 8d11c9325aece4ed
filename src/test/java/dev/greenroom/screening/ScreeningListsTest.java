package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
class ScreeningListsTest extends DatabaseTest {
    private static final String NULLS = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
    private static final String ONE = "7001,\"MADURO MOROS, Nicolas\",\"individual\"," + NULLS;
    private static final String TWO = "7002,\"BELLETECH CORP\",-0- ," + NULLS;
    private static final String HEADER = "name,id,reason,from,to,evidence\n";

    @Autowired
    MockMvc http;

    @Autowired
    Screener screener;

    @Autowired
    ScreeningLists lists;

    @Autowired
    JdbcClient database;

    @Test
    void the_demo_starts_with_lists() {
        assertThat(database.sql("select kind from screening_import where version = 1 and imported_by = 'system'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("OFAC_SDN", "OWN");
    }

    @Test
    void a_list_is_in_force_when_the_upload_answers_and_is_replaced_whole() throws Exception {
        sdn(ONE).andExpect(status().isOk());
        sdn(ONE + TWO)
                .andExpect(jsonPath("$.entries").value(2))
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.removed").value(0));
        assertThat(screener.screen(person("Nicolas Maduro Moros")).hits()).hasSize(1);

        sdn(TWO).andExpect(jsonPath("$.removed").value(1));

        assertThat(screener.screen(person("Nicolas Maduro Moros")).hits()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        sdn(ONE + "\u001a").andExpect(status().isOk());
        long imports = imports();

        sdn(ONE + "\u001a")
                .andExpect(jsonPath("$.entries").value(1))
                .andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.removed").value(0));

        assertThat(imports()).isEqualTo(imports);
    }

    @Test
    void a_delta_compares_only_with_what_a_version_added_or_changed() throws Exception {
        var three = "7003,\"FIKTIVA, Halina\",\"individual\"," + NULLS;
        sdn(ONE + TWO + three).andExpect(status().isOk());
        long before = version();
        var people = List.of(person("Nicolas Maduro Moros"), person("Halina Fiktiva"), person("Bruno Novalis"));

        sdn(ONE + three.replace("FIKTIVA, Halina", "FIKTIVA, Halina Maria") + "7004,\"NOVALIS, Bruno\",\"individual\","
                        + NULLS)
                .andExpect(status().isOk());
        var delta = screener.screenAgainst(people, ListKind.OFAC_SDN, before);

        assertThat(delta.get(0).hits()).isEmpty();
        assertThat(delta.get(1).hits()).extracting(Screener.Hit::entryId).containsExactly("7003");
        assertThat(delta.get(2).hits()).extracting(Screener.Hit::entryId).containsExactly("7004");
        assertThat(delta.get(2).versions()).containsExactly(Map.entry(ListKind.OFAC_SDN, version()));
        assertThat(screener.screenAgainst(people, ListKind.OFAC_SDN, version()))
                .allMatch(result -> result.hits().isEmpty());
        assertThat(screener.screenAll(people).get(0).hits()).hasSize(1);
        assertThat(screener.screen(people.get(0)).versions()).containsEntry(ListKind.OFAC_SDN, version());
    }

    @Test
    void an_entry_stored_before_hashes_were_kept_gets_one_when_it_is_read() throws Exception {
        sdn(ONE).andExpect(status().isOk());
        var hash = screener.screen(person("Nicolas Maduro Moros")).hits().get(0).entryHash();
        database.sql("update screening_entry set content_hash = '' where kind = 'OFAC_SDN'")
                .update();

        sdn(ONE + "\r\n").andExpect(status().isOk());

        assertThat(screener.screen(person("Nicolas Maduro Moros")).hits().get(0).entryHash())
                .isEqualTo(hash)
                .hasSize(64);
    }

    @Test
    void a_broken_file_is_refused_whole_and_the_list_stays() throws Exception {
        sdn(ONE).andExpect(status().isOk());

        sdn(TWO + "7003,\"SHORT\"\r\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("line 2"))
                .andExpect(jsonPath("$.errors[0].message", Matchers.containsString("12 columns")));

        assertThat(screener.screen(person("Nicolas Maduro Moros")).hits()).hasSize(1);
    }

    @Test
    void a_file_that_fails_near_its_end_leaves_the_list_in_force_and_nothing_behind() throws Exception {
        sdn(ONE).andExpect(status().isOk());
        long before = version();
        var many = new StringBuilder();
        for (int number = 10_000; number < 13_000; number++) {
            many.append(number)
                    .append(",\"FIKTIVA, Number")
                    .append(number)
                    .append("\",\"individual\",")
                    .append(NULLS);
        }

        sdn(many + ONE + ONE)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("line 3002"))
                .andExpect(jsonPath("$.errors[0].code").value("DUPLICATE"));

        assertThat(version()).isEqualTo(before);
        assertThat(screener.screen(person("Nicolas Maduro Moros")).hits()).hasSize(1);
        assertThat(count("screening_staged")).isZero();
        assertThat(count("screening_entry where kind = 'OFAC_SDN'")).isEqualTo(1);
    }

    @Test
    void the_european_list_is_taken_as_csv() throws Exception {
        var header =
                "Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;NameAlias_WholeName;BirthDate_BirthDate\n";

        upload("EU_FSF", "text/csv", "\uFEFF" + header + "13;EU.27.28;P;Bruno Novalis;\n13;EU.27.28;P;;1970-02-03\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries").value(1));

        var hit = screener.screen(
                        new Subject("Bruno Novalis", "PERSON", java.time.LocalDate.of(1970, 2, 3), null, List.of()))
                .hits()
                .get(0);
        assertThat(hit.entryId()).isEqualTo("EU.27.28");
        assertThat(hit.agreed()).containsExactly("name", "birthDate");
        assertThat(hit.entry()).isNotNull();
    }

    @Test
    void the_reason_and_the_evidence_of_our_own_list_are_told_with_the_hit() throws Exception {
        own("Halina Fiktiva,,fraud,2024-01-01,,case 7\n").andExpect(status().isOk());

        preview("{\"name\": \"Halina Fiktiva\", \"kind\": \"PERSON\"}")
                .andExpect(jsonPath("$.hits[0].entry.reason").value("fraud"))
                .andExpect(jsonPath("$.hits[0].entry.evidence").value("case 7"))
                .andExpect(jsonPath("$.hits[0].entry.from").value("2024-01-01"));
    }

    @Test
    void a_name_of_500_characters_is_screened_at_once() {
        for (var name : List.of("a b ".repeat(125), "x".repeat(500), "张".repeat(500), "Nicolas Maduro ".repeat(33))) {
            long begin = System.nanoTime();

            screener.screen(person(name));

            assertThat(java.time.Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(java.time.Duration.ofSeconds(20));
        }
    }

    @Test
    void the_page_shows_the_hit_beside_the_question() throws Exception {
        sdn(ONE).andExpect(status().isOk());

        http.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/screening")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.user("auditor")
                                        .roles("AUDITOR"))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .param("name", "nicolas maduro"))
                .andExpect(status().isOk())
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.content()
                        .string(Matchers.allOf(
                                Matchers.containsString("MADURO MOROS, Nicolas"),
                                Matchers.containsString("compared"))));
    }

    @Test
    void an_identifier_on_our_own_list_is_found_however_it_is_written_and_kept_in_no_clear_text() throws Exception {
        own("Somebody,11010519491231002x,fraud,2024-01-01,,case 7\n").andExpect(status().isOk());

        var result = screener.screen(new Subject(
                "Quite Another", "PERSON", null, null, List.of(new Identifier("OTHER", "110105 1949 1231 002X"))));

        assertThat(result.ownIdentifier()).isTrue();
        assertThat(database.sql("select content from screening_entry where kind = 'OWN'")
                        .query(String.class)
                        .list())
                .noneMatch(content -> content.contains("11010519491231002"));
    }

    @Test
    void an_identifier_whose_time_is_over_is_no_longer_barred() throws Exception {
        own("Somebody,11010519491231002X,fraud,2020-01-01,2020-12-31,\n").andExpect(status().isOk());

        var result = screener.screen(new Subject(
                "Quite Another", "PERSON", null, null, List.of(new Identifier("OTHER", "11010519491231002X"))));

        assertThat(result.ownIdentifier()).isFalse();
        assertThat(result.listsLoaded()).isTrue();
    }

    @Test
    void two_uploads_at_once_leave_one_whole_list() {
        var uploads = List.of(ONE, TWO).stream()
                .map(file -> CompletableFuture.runAsync(() -> lists.replace(
                        ListKind.OFAC_SDN,
                        ScreeningLists.Format.CSV,
                        new java.io.ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        "compliance")))
                .toList();
        uploads.forEach(CompletableFuture::join);

        assertThat(database.sql("select count(*) from screening_entry where kind = 'OFAC_SDN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_compliance_and_admin_replace_a_list_in_its_own_format() throws Exception {
        http.perform(post("/api/screening-lists/OFAC_SDN")
                        .with(httpBasic("finance", "greenroom"))
                        .contentType("text/csv")
                        .content(ONE))
                .andExpect(status().isForbidden());
        upload("UN", "text/csv", ONE).andExpect(status().isUnsupportedMediaType());
        upload("OWN", "application/xml", "<a/>").andExpect(status().isUnsupportedMediaType());
        upload("NOBODY", "text/csv", ONE).andExpect(status().isNotFound());
        upload("UN", "application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_preview_tells_hits_and_every_fault() throws Exception {
        sdn(ONE).andExpect(status().isOk());

        preview("{\"name\": \"nicolas maduro\", \"kind\": \"PERSON\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hits[0].entryId").value("7001"))
                .andExpect(jsonPath("$.hits[0].list").value("OFAC_SDN"))
                .andExpect(jsonPath("$.hits[0].band").value("REVIEW"));
        preview("{\"name\": 7, \"kind\": \"SHIP\", \"birthDate\": \"soon\", \"colour\": 1}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.length()").value(4));
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long version() {
        return database.sql("select version from screening_list where kind = 'OFAC_SDN'")
                .query(Long.class)
                .single();
    }

    private long imports() {
        return database.sql("select count(*) from screening_import")
                .query(Long.class)
                .single();
    }

    private ResultActions sdn(String content) throws Exception {
        return upload("OFAC_SDN", "text/csv", content);
    }

    private ResultActions own(String lines) throws Exception {
        return upload("OWN", "text/csv", HEADER + lines);
    }

    private ResultActions upload(String list, String type, String content) throws Exception {
        return http.perform(post("/api/screening-lists/" + list)
                .with(httpBasic("compliance", "greenroom"))
                .contentType(type)
                .content(content.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions preview(String body) throws Exception {
        return http.perform(post("/api/screening/preview")
                .with(httpBasic("auditor", "greenroom"))
                .contentType("application/json")
                .content(body));
    }

    private static Subject person(String name) {
        return new Subject(name, "PERSON", null, null, List.of());
    }
}
