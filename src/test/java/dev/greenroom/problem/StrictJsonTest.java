package dev.greenroom.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenroom.reference.ApplicationId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class StrictJsonTest {
    private final StrictJson json = new StrictJson(Jackson2ObjectMapperBuilder.json());

    @Test
    void a_whole_body_becomes_a_record() throws IOException {
        var read = read("{\"id\": \"app_1\", \"colour\": \"RED\", \"count\": 3, \"parts\": [{\"name\": \"a\"}]}");

        assertThat(read).isEqualTo(new Sample(new ApplicationId("app_1"), Colour.RED, 3, List.of(new Part("a")), null));
    }

    @Test
    void an_absent_list_is_empty_and_a_nullable_field_may_be_absent() throws IOException {
        assertThat(read("{\"id\": \"app_1\", \"colour\": \"RED\", \"count\": 3}")
                        .parts())
                .isEmpty();
    }

    @Test
    void every_fault_has_its_path() {
        assertThat(
                        faults(
                                "{\"id\": 7, \"colour\": \"BLUE\", \"count\": \"3\", \"parts\": [{\"name\": 1}, 2], \"note\": true, \"x\": 0}"))
                .containsExactlyInAnyOrder(
                        "id WRONG_TYPE",
                        "colour UNKNOWN_VALUE",
                        "count WRONG_TYPE",
                        "parts[0].name WRONG_TYPE",
                        "parts[1] WRONG_TYPE",
                        "note WRONG_TYPE",
                        "x UNKNOWN_FIELD");
        assertThat(faults("{}")).containsExactlyInAnyOrder("id MISSING", "colour MISSING", "count MISSING");
        assertThat(faults("{\"id\": \"pay_1\", \"colour\": \"\", \"count\": 1.5, \"parts\": {}}"))
                .containsExactlyInAnyOrder(
                        "id WRONG_TYPE", "colour UNKNOWN_VALUE", "count WRONG_TYPE", "parts WRONG_TYPE");
    }

    @Test
    void what_is_not_one_json_object_is_refused() {
        assertThat(faults("[]")).containsExactly(" WRONG_TYPE");
        assertThat(faults("")).containsExactly(" MISSING");
        assertThat(faults("{\"id\": ")).containsExactly(" MALFORMED");
        assertThat(faults("{} {}")).containsExactly(" MALFORMED");
        assertThat(faults("{\"count\": 1, \"count\": 2}")).containsExactly(" MALFORMED");
        assertThat(faults("[".repeat(100_000))).containsExactly(" MALFORMED");
        assertThat(faults(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .containsExactly(" MALFORMED");
    }

    @Test
    void a_text_that_no_database_keeps_is_refused() {
        assertThat(faults("{\"id\": \"app_1\", \"colour\": \"RED\", \"count\": 1, \"note\": \"a\\u0000b\"}"))
                .containsExactly("note INVALID_CHARACTER");
        assertThat(faults("{\"id\": \"app_1\", \"colour\": \"RED\", \"count\": 1, \"note\": \"\\ud800\"}"))
                .containsExactly("note INVALID_CHARACTER");
    }

    @Test
    void a_hostile_field_name_is_not_repeated() {
        assertThat(faults("{\"id\": \"app_1\", \"colour\": \"RED\", \"count\": 1, \"<script>\": 1}"))
                .containsExactly("? UNKNOWN_FIELD");
    }

    private Sample read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private Sample read(byte[] body) throws IOException {
        return json.read(json.parse(new ByteArrayInputStream(body)), Sample.class, StrictJson.Unknown.REFUSED);
    }

    private List<String> faults(String body) {
        return faults(body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(byte[] body) {
        var rejected = catchThrowableOfType(Rejected.class, () -> read(body));
        return rejected.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    enum Colour {
        RED,
        GREEN
    }

    record Part(String name) {}

    record Sample(ApplicationId id, Colour colour, int count, List<Part> parts, @Nullable String note) {}
}
