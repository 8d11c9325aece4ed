package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.problem.Fault;
import dev.greenroom.screening.ListEntry.Alias;
import dev.greenroom.screening.ListEntry.Kind;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdvancedXmlTest {
    private static final String FILE =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML" Version="1.0">
            <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>11</Month><Day>20</Day></DateOfIssue>
            <ReferenceValueSets>
              <CountryValues><Country ID="11214" ISO2="VE">Venezuela</Country><Country ID="11206">Iran</Country></CountryValues>
              <FeatureTypeValues><FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType>
                <FeatureType ID="10" FeatureTypeGroupID="1">Nationality Country</FeatureType>
                <FeatureType ID="11" FeatureTypeGroupID="1">Citizenship Country</FeatureType>
                <FeatureType ID="25" FeatureTypeGroupID="1">Location</FeatureType>
                <FeatureType ID="344" FeatureTypeGroupID="1">Digital Currency Address - XBT</FeatureType></FeatureTypeValues>
              <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType>
                <NamePartType ID="1525">Entity Name</NamePartType><NamePartType ID="1526">Vessel Name</NamePartType></NamePartTypeValues>
              <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType>
                <PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType></PartySubTypeValues>
              <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
            </ReferenceValueSets>
            <Locations><Location ID="7"><LocationCountry CountryID="11214" CountryRelevanceID="1"/></Location>
              <Location ID="9"><LocationCountry CountryID="11206" CountryRelevanceID="1"/>
                <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Tehran</Value></LocationPartValue></LocationPart></Location></Locations>
            <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1584" IdentityID="5"><IDRegistrationNo>5892464</IDRegistrationNo></IDRegDocument></IDRegDocuments>
            <DistinctParties>
              <DistinctParty FixedRef="22790"><Comment/><Profile ID="22790" PartySubTypeID="4"><Identity ID="5" FixedRef="22790" Primary="true" False="false">
                <Alias FixedRef="22790" AliasTypeID="1403" Primary="true" LowQuality="false">
                  <DocumentedName ID="1" FixedRef="22790" DocNameStatusID="1">
                    <DocumentedNamePart><NamePartValue NamePartGroupID="51" ScriptID="215" Acronym="false">MADURO MOROS</NamePartValue></DocumentedNamePart>
                    <DocumentedNamePart><NamePartValue NamePartGroupID="52" ScriptID="215" Acronym="false">Nicolas</NamePartValue></DocumentedNamePart></DocumentedName>
                  <DocumentedName ID="2" FixedRef="22790" DocNameStatusID="2">
                    <DocumentedNamePart><NamePartValue NamePartGroupID="51" ScriptID="220">МАДУРО</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <Alias FixedRef="22790" AliasTypeID="1400" Primary="false" LowQuality="true">
                  <DocumentedName ID="3" FixedRef="22790"><DocumentedNamePart><NamePartValue NamePartGroupID="52">EL TORO</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="51" NamePartTypeID="1520"/></MasterNamePartGroup>
                  <MasterNamePartGroup><NamePartGroup ID="52" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
                <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><DatePeriod CalendarTypeID="1">
                  <Start Approximate="false"><From><Year>1962</Year><Month>11</Month><Day>23</Day></From><To><Year>1962</Year><Month>11</Month><Day>23</Day></To></Start>
                  <End Approximate="false"><From><Year>1962</Year><Month>11</Month><Day>23</Day></From><To><Year>1962</Year><Month>11</Month><Day>23</Day></To></End></DatePeriod></FeatureVersion></Feature>
                <Feature ID="2" FeatureTypeID="8"><FeatureVersion ID="2"><DatePeriod>
                  <Start><From><Year>1960</Year><Month>1</Month><Day>1</Day></From></Start><End><To><Year>1961</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
                <Feature ID="3" FeatureTypeID="10"><FeatureVersion ID="3"><VersionLocation LocationID="7"/></FeatureVersion></Feature>
                <Feature ID="4" FeatureTypeID="25"><FeatureVersion ID="4"><VersionLocation LocationID="9"/></FeatureVersion></Feature>
                <Feature ID="5" FeatureTypeID="344"><FeatureVersion ID="5"><VersionDetail DetailTypeID="1432">1LrxsRd7zNuxPJcL5rttnoeJFy1y4AffYY</VersionDetail></FeatureVersion></Feature>
              </Profile></DistinctParty>
              <DistinctParty FixedRef="36"><Profile ID="36" PartySubTypeID="3"><Identity ID="6"><Alias AliasTypeID="1403" Primary="true" LowQuality="false">
                  <DocumentedName ID="4"><DocumentedNamePart><NamePartValue NamePartGroupID="61">AEROCARIBBEAN AIRLINES</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="61" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups></Identity></Profile></DistinctParty>
              <DistinctParty FixedRef="37"><Profile ID="37" PartySubTypeID="1"><Identity ID="8"><Alias Primary="true">
                  <DocumentedName ID="5"><DocumentedNamePart><NamePartValue>SEA LION</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>
            </DistinctParties>
            <ProfileRelationships/>
            <SanctionsEntries><SanctionsEntry ID="1" ProfileID="22790" ListID="1550"><SanctionsMeasure SanctionsTypeID="1"><Comment>VENEZUELA</Comment></SanctionsMeasure>
              <SanctionsMeasure SanctionsTypeID="2"><Comment/></SanctionsMeasure></SanctionsEntry></SanctionsEntries>
            </Sanctions>
            """;

    @Test
    void a_party_is_put_together_from_all_parts_of_the_file() throws IOException {
        var entries = ListFiles.read(FILE, XmlFormats::readOfac);

        assertThat(entries).extracting(ListEntry::entryId).containsExactly("22790", "36", "37");
        assertThat(entries).extracting(ListEntry::kind).containsExactly(Kind.PERSON, Kind.ENTITY, Kind.THING);
        var maduro = entries.get(0);
        assertThat(maduro.name()).isEqualTo("MADURO MOROS, Nicolas");
        assertThat(maduro.aliases()).containsExactly(new Alias("МАДУРО", false), new Alias("EL TORO", true));
        assertThat(maduro.births()).containsExactly(Birth.on(LocalDate.of(1962, 11, 23)), Birth.between(1960, 1961));
        assertThat(maduro.nationalities()).containsExactly("VE");
        assertThat(maduro.identifiers()).containsExactlyInAnyOrder("5892464", "1LRXSRD7ZNUXPJCL5RTTNOEJFY1Y4AFFYY");
        assertThat(maduro.programmes()).containsExactly("VENEZUELA");
        assertThat(maduro.addresses()).containsExactly("Tehran, Iran");
        assertThat(entries.get(1).name()).isEqualTo("AEROCARIBBEAN AIRLINES");
    }

    @Test
    void a_file_that_ends_too_soon_is_refused_with_its_line() {
        var half = FILE.substring(0, FILE.indexOf("<SanctionsEntries>"));

        assertThat(ListFiles.faults(half, XmlFormats::readOfac)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("BROKEN_XML");
            assertThat(fault.field()).startsWith("line ").isNotEqualTo("line 1");
        });
    }

    @Test
    void a_party_without_a_name_or_listed_twice_is_refused() {
        var twice = FILE.replace("FixedRef=\"36\"", "FixedRef=\"22790\"");
        var nameless = FILE.replace("SEA LION", "");

        assertThat(ListFiles.faults(twice, XmlFormats::readOfac))
                .extracting(Fault::code)
                .containsExactly("DUPLICATE");
        assertThat(ListFiles.faults(nameless, XmlFormats::readOfac))
                .extracting(Fault::code)
                .containsExactly("NAME_MISSING");
    }

    @Test
    void entities_that_multiply_are_refused_before_they_do() {
        var laughs = "<!DOCTYPE a [<!ENTITY l0 \"ha\"><!ENTITY l1 \"&l0;&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;&l1;\">]>\n"
                + "<Sanctions>&l2;</Sanctions>";

        assertThat(ListFiles.faults(laughs, XmlFormats::readOfac))
                .extracting(Fault::code)
                .containsExactly("DOCUMENT_TYPE");
    }
}
