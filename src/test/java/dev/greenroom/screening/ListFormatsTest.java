package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.screening.ListEntry.Alias;
import dev.greenroom.screening.ListEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFormatsTest {
    private static final String NULLS = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    private static final String MADURO = "22790,\"MADURO MOROS, Nicolas\",\"individual\",\"VENEZUELA\"," + NULLS
            + "\"DOB 23 Nov 1962; alt. DOB circa 1960; POB Caracas, Venezuela; citizen Venezuela; Gender Male;"
            + " Cedula No. 5892464 (Venezuela); Passport D0001234 (Iran); a.k.a. 'EL TORO'; President of it.\"\r\n";
    private static final String FIRM = "36,\"AEROCARIBBEAN AIRLINES\",\"-0-\" ,\"CUBA\"," + NULLS + "-0- \r\n";
    private static final String SHIP = "37,\"SEA LION\",\"vessel\",-0- ," + NULLS + "-0-\r\n";

    @Test
    void the_sdn_file_as_published_is_read_with_its_remarks() throws IOException {
        var entries = sdn(MADURO + FIRM + SHIP + "\u001a\r\n");

        assertThat(entries).extracting(ListEntry::entryId).containsExactly("22790", "36", "37");
        assertThat(entries).extracting(ListEntry::kind).containsExactly(Kind.PERSON, Kind.ENTITY, Kind.THING);
        var maduro = entries.get(0);
        assertThat(maduro.births()).containsExactly(Birth.on(LocalDate.of(1962, 11, 23)), Birth.between(1958, 1962));
        assertThat(maduro.nationalities()).containsExactly("VE");
        assertThat(maduro.identifiers()).containsExactlyInAnyOrder("5892464", "D0001234");
        assertThat(maduro.aliases()).containsExactly(new Alias("EL TORO", true));
    }

    @Test
    void the_end_of_file_mark_may_follow_the_last_value_at_once() throws IOException {
        assertThat(sdn(FIRM.strip() + "\u001a")).hasSize(1);
        assertThat(sdn("\uFEFF" + FIRM)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "36,\"ONLY A NAME\"; line 2; COLUMNS",
                "ent_num,SDN_Name,c,d,e,f,g,h,i,j,k,l; line 2; ENT_NUM",
                "22790,\"AGAIN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-; line 2; DUPLICATE",
                "36,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-; line 2; NAME_MISSING",
                "36,\"NO END,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-; line 2; BROKEN_CSV"
            })
    void a_broken_line_refuses_the_file_with_its_number(String line, String field, String code) {
        assertThat(faults(() -> sdn(MADURO + line)))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void an_empty_file_never_empties_the_list() {
        assertThat(faults(() -> sdn("\u001a"))).extracting(Fault::code).containsExactly("EMPTY");
    }

    @Test
    void the_zip_joins_aliases_by_their_number() throws IOException {
        var entries = zip(Map.of(
                "folder/SDN.CSV", MADURO + FIRM,
                "add.csv", "36,1,\"Some street\",\"Havana\",\"Cuba\",-0- \r\n\u001a",
                "alt.csv", "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \r\n"));

        assertThat(entries.get(1).aliases()).containsExactly(new Alias("AERO-CARIBBEAN", false));
    }

    @Test
    void a_zip_without_the_list_or_with_aliases_of_nobody_is_refused() {
        assertThat(faults(() -> zip(Map.of("alt.csv", "36,12,\"aka\",\"X\",-0- \r\n"))))
                .extracting(Fault::code)
                .containsExactly("SDN_MISSING");
        assertThat(faults(() -> zip(Map.of("sdn.csv", FIRM, "alt.csv", "99,1,\"aka\",\"X\",-0- \r\n"))))
                .extracting(Fault::code)
                .containsExactly("UNKNOWN_ENTRY");
        assertThat(faults(
                        () -> read(into -> SdnZip.read(file("no zip at all".getBytes(StandardCharsets.UTF_8)), into))))
                .extracting(Fault::code)
                .containsExactly("SDN_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"GBK, 张伟", "UTF-16LE, X", "UTF-16, X", "Big5, 張偉"})
    void a_file_in_another_encoding_is_refused(String charset, String name) {
        var file = MADURO.replace("MADURO MOROS, Nicolas", name).getBytes(java.nio.charset.Charset.forName(charset));

        assertThat(ListFiles.faults(file, (received, into) -> new SdnFormat(into).readEntries(received)))
                .isNotEmpty()
                .extracting(Fault::code)
                .isSubsetOf("ENCODING", "COLUMNS", "CONTROL_CHARACTER", "BROKEN_CSV");
    }

    @Test
    void the_publishers_older_encoding_is_read() throws IOException {
        var file = MADURO.replace("Nicolas", "Nicolás").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        var entries = ListFiles.read(file, (received, into) -> new SdnFormat(into).readEntries(received));

        assertThat(entries.get(0).name()).isEqualTo("MADURO MOROS, Nicolás");
    }

    @Test
    void what_the_files_remark_is_kept_for_the_officer() throws IOException {
        var entries =
                zip(Map.of("sdn.csv", MADURO + FIRM, "add.csv", "36,1,\"Some street\",\"Havana\",\"Cuba\",-0- \r\n"));

        assertThat(entries.get(0).programmes()).containsExactly("VENEZUELA");
        assertThat(entries.get(0).reason()).contains("President of it").doesNotContain("5892464");
        assertThat(entries.get(1).addresses()).containsExactly("Some street, Havana, Cuba");
    }

    @Test
    void a_zip_cut_off_is_refused() throws IOException {
        var bytes = zipped(Map.of("sdn.csv", (MADURO + FIRM).repeat(1) + SHIP));

        assertThat(ListFiles.faults(java.util.Arrays.copyOf(bytes, bytes.length / 2), SdnZip::read))
                .extracting(Fault::code)
                .containsExactly("BROKEN_ZIP");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_bursts() {
        assertThat(faults(() -> read(into -> SdnZip.read(file(bomb()), into))))
                .extracting(Fault::code)
                .containsExactly("TOO_LARGE");
    }

    @Test
    void the_united_nations_list_is_read() throws IOException {
        var entries = xml(
                "UN",
                """
                <?xml version="1.0" encoding="utf-8"?>
                <CONSOLIDATED_LIST dateGenerated="2026-11-01"><INDIVIDUALS><INDIVIDUAL>
                <DATAID>6908555</DATAID><FIRST_NAME>RI</FIRST_NAME><SECOND_NAME>WON HO</SECOND_NAME>
                <NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
                <NAME_ORIGINAL_SCRIPT>리원호</NAME_ORIGINAL_SCRIPT>
                <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Ri Won-ho</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>381310014</NUMBER></INDIVIDUAL_DOCUMENT>
                </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>110402</DATAID><FIRST_NAME>KOREA TRADE</FIRST_NAME>
                <ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """);

        assertThat(entries).extracting(ListEntry::entryId).containsExactly("6908555", "110402");
        var person = entries.get(0);
        assertThat(person.name()).isEqualTo("RI WON HO");
        assertThat(person.nationalities()).containsExactly("KP");
        assertThat(person.births()).containsExactly(Birth.on(LocalDate.of(1964, 7, 17)));
        assertThat(person.identifiers()).containsExactly("381310014");
        assertThat(person.aliases()).containsExactly(new Alias("리원호", false), new Alias("Ri Won-ho", true));
    }

    @Test
    void the_european_list_is_read() throws IOException {
        var entries = xml(
                "EU",
                """
                <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-01"><sanctionEntity
                 euReferenceNumber="EU.27.28" logicalId="13"><regulation/><subjectType code="person" classificationCode="P"/>
                <nameAlias wholeName="Saddam Hussein Al-Tikriti" strong="true"/><nameAlias firstName="Abu" lastName="Ali" strong="false"/>
                <citizenship countryIso2Code="IQ"/><birthdate circa="false" birthdate="1937-04-28" year="1937"/>
                <identification number="AB123456"/></sanctionEntity></export>
                """);

        var person = entries.get(0);
        assertThat(person.entryId()).isEqualTo("EU.27.28");
        assertThat(person.kind()).isEqualTo(Kind.PERSON);
        assertThat(person.aliases()).containsExactly(new Alias("Abu Ali", true));
        assertThat(person.births()).containsExactly(Birth.on(LocalDate.of(1937, 4, 28)));
        assertThat(person.nationalities()).containsExactly("IQ");
    }

    @Test
    void the_older_xml_of_ofac_is_read() throws IOException {
        var entries = xml(
                "OFAC",
                """
                <sdnList xmlns="https://sanctionslistservice.ofac.treas.gov"><publshInformation><Record_Count>1</Record_Count></publshInformation>
                <sdnEntry><uid>22790</uid><firstName>Nicolas</firstName><lastName>MADURO MOROS</lastName><sdnType>Individual</sdnType>
                <idList><id><uid>1</uid><idType>Cedula No.</idType><idNumber>5892464</idNumber></id></idList>
                <citizenshipList><citizenship><country>Venezuela</country></citizenship></citizenshipList>
                <dateOfBirthList><dateOfBirthItem><dateOfBirth>23 Nov 1962</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry></sdnList>
                """);

        assertThat(entries.get(0).name()).isEqualTo("MADURO MOROS, Nicolas");
        assertThat(entries.get(0).nationalities()).containsExactly("VE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<CONSOLIDATED_LIST><INDIVIDUALS>; BROKEN_XML",
                "<!DOCTYPE x [<!ENTITY a 'b'>]><CONSOLIDATED_LIST>&a#</CONSOLIDATED_LIST>; DOCUMENT_TYPE",
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><CONSOLIDATED_LIST/>; DOCUMENT_TYPE",
                "<export/>; WRONG_FILE",
                "<CONSOLIDATED_LIST/>; EMPTY",
                "<CONSOLIDATED_LIST><ENTITIES><ENTITY/></ENTITIES></CONSOLIDATED_LIST>; ID_MISSING"
            })
    void hostile_or_broken_xml_is_refused(String xml, String code) {
        assertThat(faults(() -> xml("UN", xml.replace('#', ';'))))
                .extracting(Fault::code)
                .containsExactly(code);
    }

    @Test
    void our_own_list_keeps_no_identifier_in_clear() throws IOException {
        var entries = own(
                "name,id,reason,from,to,evidence\nSomebody,110105-1995 0314,fraud,2024-01-01,,case 7\n,Ｐ12345678,fraud,,,\n");

        assertThat(entries.get(0).identifiers()).containsExactly("blind:11010519950314");
        assertThat(entries.get(1).name()).isEmpty();
        assertThat(entries.get(1).identifiers()).containsExactly("blind:P12345678");
    }

    @Test
    void every_fault_of_our_own_list_is_told_at_once() {
        var lines = "name,id,reason,from,to,evidence\n,,fraud,,,\nA,1234,,2024-13-01,,\nB,,x,2025-01-02,2025-01-01,\n";

        assertThat(faults(() -> own(lines)))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("line 2", "NAME_MISSING"),
                        tuple("line 3", "ID_TOO_SHORT"),
                        tuple("line 3", "DATE"),
                        tuple("line 3", "REASON_MISSING"),
                        tuple("line 4", "PERIOD"));
    }

    @Test
    void our_own_list_must_be_utf8_with_its_header() {
        assertThat(faults(() -> read(into -> new OwnFormat(number -> number, into)
                        .read(file("name,id,reason,from,to,evidence\nJos\u00e9,,x,,,\n"
                                .getBytes(StandardCharsets.ISO_8859_1))))))
                .extracting(Fault::code)
                .containsExactly("ENCODING");
        assertThat(faults(() -> own("a,b\n"))).extracting(Fault::code).containsExactly("HEADER");
        assertThat(faults(() -> own(""))).extracting(Fault::code).containsExactly("HEADER");
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static List<Fault> faults(Reading reading) {
        var faults = new ArrayList<Fault>();
        assertThatThrownBy(reading::read)
                .isInstanceOfSatisfying(Rejected.class, rejected -> faults.addAll(rejected.faults()));
        return faults;
    }

    private interface Format {
        void read(NewEntries into) throws IOException;
    }

    private static List<ListEntry> read(Format format) throws IOException {
        var entries = new ArrayList<ListEntry>();
        format.read(new NewEntries(entries::addAll));
        return entries;
    }

    private static List<ListEntry> xml(String publisher, String text) throws IOException {
        return read(into -> {
            switch (publisher) {
                case "UN" -> XmlFormats.UN.read(file(text), into);
                case "EU" -> XmlFormats.EU.read(file(text), into);
                default -> XmlFormats.readOfac(file(text), into);
            }
        });
    }

    private static List<ListEntry> sdn(String text) throws IOException {
        return read(into -> new SdnFormat(into).readEntries(file(text)));
    }

    private static List<ListEntry> own(String text) throws IOException {
        return read(into -> new OwnFormat(ListFormatsTest::blind, into).read(file(text)));
    }

    /** As long as an own id needs. */
    private static String blind(String number) {
        return number.startsWith("OWN") ? String.format("%024x", number.hashCode()) : "blind:" + number;
    }

    private static List<ListEntry> zip(Map<String, String> members) throws IOException {
        return ListFiles.read(zipped(members), SdnZip::read);
    }

    private static byte[] zipped(Map<String, String> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sdn.csv"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static ReceivedFile file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedFile file(byte[] bytes) throws IOException {
        return ReceivedFile.of(new ByteArrayInputStream(bytes), 10 << 20);
    }
}
