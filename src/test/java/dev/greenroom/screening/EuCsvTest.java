package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenroom.problem.Fault;
import dev.greenroom.screening.ListEntry.Alias;
import dev.greenroom.screening.ListEntry.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuCsvTest {
    private static final String NEWER = "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Remark;"
            + "Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_LastName;"
            + "NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;Address_City;Address_Street;"
            + "Address_CountryDescription;BirthDate_BirthDate;BirthDate_Year;BirthDate_YearRangeFrom;BirthDate_YearRangeTo;"
            + "BirthDate_Circa;Identification_Number;Citizenship_CountryIso2Code\n";
    private static final String OLDER =
            "Date_file;Entity_logical_id;Subject_type;Programme;Entity_remark;Naal_lastname;"
                    + "Naal_firstname;Naal_middlename;Naal_wholename;Birt_date;Birt_year;Iden_number;Citi_country;EU_ref_num;"
                    + "Entity_logical_id\n";

    @Test
    void one_entity_is_put_together_from_its_lines() throws IOException {
        var entries = read("\uFEFF" + NEWER
                + "05/08/2026;13;EU.27.28;\"Wanted; \"\"first\"\" of all\";P;person;IRQ;Hussein;Saddam;;Saddam Hussein Al-Tikriti;;;;;;;;;;\n"
                + "05/08/2026;13;EU.27.28;;P;person;IRQ;;;;Abu Ali;;;;;;;;;;\n"
                + "05/08/2026;13;EU.27.28;;P;person;IRQ;;;;;;;;1937-04-28;1937;;;false;;\n"
                + "05/08/2026;13;EU.27.28;;P;person;IRQ;;;;;;;;;;1935;1938;;;\n"
                + "05/08/2026;13;EU.27.28;;P;person;IRQ;;;;;;;;;;;;;AB-123456;\n"
                + "05/08/2026;13;EU.27.28;;P;person;IRQ;;;;;Tikrit;\"Street 1\";IRAQ;;;;;;;IQ\n"
                + "05/08/2026;24;EU.30.1;;E;enterprise;IRN;;;;Bank Example PJSC;;;;;;;;;;\n");

        assertThat(entries).extracting(ListEntry::entryId).containsExactly("EU.27.28", "EU.30.1");
        var person = entries.get(0);
        assertThat(person.kind()).isEqualTo(Kind.PERSON);
        assertThat(person.name()).isEqualTo("Saddam Hussein Al-Tikriti");
        assertThat(person.aliases()).containsExactly(new Alias("Abu Ali", false));
        assertThat(person.births()).containsExactly(Birth.on(LocalDate.of(1937, 4, 28)), Birth.between(1935, 1938));
        assertThat(person.identifiers()).containsExactly("AB123456");
        assertThat(person.nationalities()).containsExactly("IQ");
        assertThat(person.programmes()).containsExactly("IRQ");
        assertThat(person.addresses()).containsExactly("Street 1, Tikrit, IRAQ");
        assertThat(person.reason()).isEqualTo("Wanted; \"first\" of all");
        assertThat(entries.get(1).kind()).isEqualTo(Kind.ENTITY);
    }

    @Test
    void the_older_version_of_the_file_is_read_too() throws IOException {
        var entries = read(OLDER
                + "05/08/2026;13;P;IRQ;;TORDEN;Voislav;;Voislav TORDEN;;;;;EU.1.1;13\n"
                + "05/08/2026;13;P;IRQ;;;;;;28/04/1937;1937;PP 12345;IRQ;EU.1.1;\n"
                + "05/08/2026;27;E;SYR;;;;;Volksfront Befreiung;;;;;;27\n");

        assertThat(entries).extracting(ListEntry::entryId).containsExactly("EU.1.1", "27");
        assertThat(entries.get(0).births()).containsExactly(Birth.on(LocalDate.of(1937, 4, 28)));
        assertThat(entries.get(0).nationalities()).containsExactly("IQ");
        assertThat(entries.get(0).identifiers()).containsExactly("PP12345");
    }

    @Test
    void a_name_in_parts_and_in_the_second_line_will_do() throws IOException {
        var entries = read(
                NEWER + ";31;;;P;person;SYR;;;;;;;;;1960;;;true;;\n" + ";31;;;P;person;SYR;ASSAD;Bashar;;;;;;;;;;;;\n");

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Bashar ASSAD");
            assertThat(entry.entryId()).isEqualTo("31");
            assertThat(entry.births()).containsExactly(Birth.between(1958, 1962));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;2;3| line 2| COLUMNS",
                ";;;;P;person;IRQ;;;;Nobody;;;;;;;;;;| line 2| ID_MISSING",
                ";5;;;P;person;IRQ;;;;;;;;;;;;;;| line 2| NAME_MISSING",
                ";5;;;P;person;IRQ;;;;\"No end;;;;;;;;;;| line 2| BROKEN_CSV"
            })
    void a_broken_line_refuses_the_file(String line, String field, String code) {
        assertThat(ListFiles.faults(NEWER + line + "\n", EuCsv::read))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void another_file_or_another_encoding_is_refused() {
        assertThat(ListFiles.faults("name,id,reason\nA,B,C\n", EuCsv::read))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("line 1", "HEADER"));
        assertThat(ListFiles.faults(NEWER, EuCsv::read)).extracting(Fault::code).containsExactly("EMPTY");
        var line = ";5;;;P;person;IRQ;;;;Jos\u00e9;;;;;;;;;;\n";
        for (var charset : java.util.List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
            assertThat(ListFiles.faults((NEWER + line).getBytes(charset), EuCsv::read))
                    .extracting(Fault::code)
                    .isSubsetOf("ENCODING", "HEADER")
                    .hasSize(1);
        }
    }

    private static java.util.List<ListEntry> read(String text) throws IOException {
        return ListFiles.read(text, EuCsv::read);
    }
}
