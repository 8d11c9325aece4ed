package dev.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.diagram.Answers;
import dev.greenroom.diagram.Form;
import dev.greenroom.diagram.Worker;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person can send with a form is what the policy's answer record takes: field by field, choice by choice. */
class FormMatchesRecordTest {
    private static final List<Form> FORMS = Form.all();
    private static final List<Answers> ANSWERS = Answers.all();
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, Integer.class, Long.class, BigDecimal.class);

    @Test
    void each_form_has_one_policy_and_each_policy_a_form() {
        assertThat(ANSWERS.stream().map(Answers::formId))
                .containsExactlyInAnyOrderElementsOf(
                        FORMS.stream().map(Form::name).toList());
    }

    @Test
    void each_form_is_named_after_its_file() {
        assertThat(FORMS)
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.schema().get("id").asText()).isEqualTo(form.name()));
    }

    @Test
    void each_component_of_the_answer_is_a_field_of_the_form() {
        assertThat(FORMS).allSatisfy(form -> assertThat(keys(form)).containsAll(components(form)));
    }

    @Test
    void a_field_that_is_no_component_of_the_answer_is_read_by_the_form_itself() {
        assertThat(FORMS).allSatisfy(form -> assertThat(keys(form))
                .doesNotHaveDuplicates()
                .filteredOn(key -> !components(form).contains(key))
                .allMatch(form::readsItself));
    }

    @Test
    void the_choices_of_a_field_are_the_constants_of_its_enum() {
        assertThat(FORMS).allSatisfy(form -> assertThat(
                        fieldsOf(form).filter(field -> field.getType().isEnum()))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(Form.choices(field(form, component)))
                        .containsExactlyInAnyOrderElementsOf(constants(component.getType()))));
    }

    @Test
    void each_field_is_of_the_kind_that_its_component_can_hold() {
        assertThat(FORMS).allSatisfy(form -> assertThat(fieldsOf(form))
                .allSatisfy(component -> assertThat(holds(component.getType()))
                        .as("%s for %s", field(form, component).get("type"), component)
                        .accepts(field(form, component).get("type").asText())));
    }

    @Test
    void each_choice_that_the_answer_must_have_is_required_by_the_form() {
        assertThat(FORMS).allSatisfy(form -> assertThat(fieldsOf(form)
                        .filter(component -> component.getType().isEnum() && !Worker.isOptional(component))
                        .map(component ->
                                field(form, component).at("/validate/required").asBoolean()))
                .containsOnly(true));
    }

    @Test
    void no_form_offers_a_text_longer_than_the_record_keeps() {
        assertThat(FORMS).allSatisfy(form -> assertThat(form.components()
                        .filter(field -> field.get("type").asText().equals("textarea"))
                        .map(field -> field.at("/validate/maxLength").asInt()))
                .containsOnly(2000));
    }

    private static Stream<RecordComponent> fieldsOf(Form form) {
        return ANSWERS.stream()
                .filter(answer -> answer.formId().equals(form.name()))
                .flatMap(answer -> answer.fields().stream());
    }

    private static List<String> components(Form form) {
        return fieldsOf(form).map(RecordComponent::getName).toList();
    }

    private static List<String> keys(Form form) {
        return form.fields().stream().map(field -> field.get("key").asText()).toList();
    }

    private static JsonNode field(Form form, RecordComponent component) {
        return form.field(component.getName())
                .orElseThrow(() -> new AssertionError(form + " has no field " + component.getName()));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Predicate<String> holds(Class<?> type) {
        if (type.isEnum()) {
            return Set.of("radio", "select")::contains;
        }
        if (NUMBERS.contains(type)) {
            return "number"::equals;
        }
        return type == List.class ? "expression"::equals : Set.of("textarea", "textfield")::contains;
    }
}
