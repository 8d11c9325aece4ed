package dev.greenroom.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapeTest {
    private static final JsonShape SHAPE = new JsonShape.Fields(Map.of(
            "name", new JsonShape.Text(3),
            "count", new JsonShape.Whole(),
            "yes", new JsonShape.Flag(),
            "list", new JsonShape.Many(2, new JsonShape.Fields(Map.of("url", new JsonShape.Text(5))))));

    @Test
    void missing_and_null_fields_are_no_matter_of_shape() {
        assertThat(SHAPE.read(utf8("{\"name\":null}")).get("name").isNull()).isTrue();
    }

    @Test
    void every_fault_is_told_at_once_with_its_path() {
        var faults =
                faults("{\"name\":\"long\",\"count\":1.5,\"yes\":\"true\",\"list\":[{\"url\":7},null,{}],\"x\":1}");

        assertThat(faults.stream().map(Fault::field))
                .containsExactlyInAnyOrder("name", "count", "yes", "list", "list[0].url", "list[1]", "x");
    }

    @Test
    void three_characters_outside_the_basic_plane_count_as_three() {
        assertThat(SHAPE.read(utf8("{\"name\":\"😀😀😀\"}")).get("name").textValue())
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{}{}", "{\"name\":1,\"name\":2}", "{\"name\":\"\\u00\"}", "nul"})
    void what_is_no_json_is_malformed(String body) {
        assertThat(faults(body)).extracting(Fault::code).isSubsetOf("MALFORMED", "WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null"})
    void a_body_that_is_no_object_is_of_the_wrong_type(String body) {
        assertThat(faults(body)).extracting(Fault::code).containsExactly("WRONG_TYPE");
    }

    @Test
    void another_encoding_is_malformed() {
        var body = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        var rejected = catchThrowableOfType(Rejected.class, () -> SHAPE.read(body));

        assertThat(rejected.faults()).extracting(Fault::code).containsExactly("MALFORMED");
    }

    @Test
    void half_a_surrogate_pair_and_nul_are_not_text() {
        assertThat(faults("{\"name\":\"\\ud800\",\"list\":[{\"url\":\"a\\u0000\"}]}"))
                .extracting(Fault::code)
                .containsExactly("NOT_TEXT", "NOT_TEXT");
    }

    @Test
    void a_number_beyond_64_bits_is_of_the_wrong_type() {
        assertThat(faults("{\"count\":99999999999999999999}"))
                .extracting(Fault::code)
                .containsExactly("WRONG_TYPE");
    }

    @Test
    void deep_nesting_is_malformed_and_not_a_crash() {
        assertThat(faults("{\"list\":" + "[".repeat(100_000)))
                .extracting(Fault::code)
                .containsExactly("MALFORMED");
    }

    private static List<Fault> faults(String body) {
        return catchThrowableOfType(Rejected.class, () -> SHAPE.read(utf8(body)))
                .faults();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
