package dev.greenroom.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element of a list file with all that is in it; names are local names. */
final class XmlRecord {
    private static final int DEEPEST = 20;

    private final String name;
    private final long line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlRecord> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlRecord(String name, long line) {
        this.name = name;
        this.line = line;
    }

    /** Reads the element on whose start the reader stands, to its end. */
    static XmlRecord read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static XmlRecord read(XMLStreamReader xml, int depth) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        if (depth > DEEPEST) {
            throw ListFaults.at(line, "TOO_DEEP", "elements are nested too deep");
        }
        var record = new XmlRecord(xml.getLocalName(), line);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            record.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> record.children.add(read(xml, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> record.text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ListFaults.at(
                            xml.getLocation().getLineNumber(),
                            "DOCUMENT_TYPE",
                            "document types and entities are not allowed");
                default -> {}
            }
        }
        return record;
    }

    String name() {
        return name;
    }

    Stream<XmlRecord> children() {
        return children.stream();
    }

    long line() {
        return line;
    }

    /** Attribute, blank counts as absent. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Text of the first child of this name, blank counts as absent. */
    Optional<String> value(String child) {
        return all(child).findFirst().flatMap(XmlRecord::text);
    }

    Optional<String> text() {
        return Optional.of(text.toString().strip()).filter(value -> !value.isEmpty());
    }

    /** Children by a path of names. */
    Stream<XmlRecord> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(record -> record.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /** The texts of these children, joined by blanks. */
    String joined(String... names) {
        return Stream.of(names)
                .flatMap(child -> value(child).stream())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
