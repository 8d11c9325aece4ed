package dev.greenroom.screening;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a publisher's XML file record by record. Document types and entities are refused: no list needs them. */
final class XmlList {
    private static final int LONGEST_NAME = 1000;

    private final String root;
    private final Map<String, Function<XmlRecord, ListEntry.Draft>> readers;
    private final Set<String> containers;

    /**
     * @param containers elements between the root and the records, to be walked into; others are passed over
     * @param readers by name of the record's element
     */
    XmlList(String root, Set<String> containers, Map<String, Function<XmlRecord, ListEntry.Draft>> readers) {
        this.root = root;
        this.containers = containers;
        this.readers = readers;
    }

    List<ListEntry> read(ReceivedFile file) throws IOException {
        var entries = new LinkedHashMap<String, ListEntry>();
        var faults = new ListFaults();
        try (var stream = file.open()) {
            var xml = factory().createXMLStreamReader(stream);
            toRoot(xml);
            while (xml.hasNext()) {
                int event = xml.next();
                refuseDocumentType(xml, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    take(xml, entries, faults);
                }
            }
        } catch (XMLStreamException broken) {
            throw ListFaults.at(line(broken), "BROKEN_XML", "this is no well-formed XML");
        }
        faults.check();
        if (entries.isEmpty()) {
            throw ListFaults.file("EMPTY", "The file holds no entry");
        }
        return List.copyOf(entries.values());
    }

    private void take(XMLStreamReader xml, Map<String, ListEntry> entries, ListFaults faults)
            throws XMLStreamException {
        if (containers.contains(xml.getLocalName())) {
            return;
        }
        var reader = readers.get(xml.getLocalName());
        var record = XmlRecord.read(xml);
        if (reader == null) {
            return;
        }
        var entry = reader.apply(record).finish();
        if (entry.entryId().isEmpty() || entry.entryId().length() > 60) {
            faults.add(record.line(), "ID_MISSING", "the entry has no id");
        } else if (entry.name().isEmpty() || entry.name().length() > LONGEST_NAME) {
            faults.add(record.line(), "NAME_MISSING", "the entry has no name");
        } else if (entries.putIfAbsent(entry.entryId(), entry) != null) {
            faults.add(record.line(), "DUPLICATE", "this id is listed twice");
        }
    }

    private void toRoot(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            refuseDocumentType(xml, event);
            event = xml.next();
        }
        if (!xml.getLocalName().equals(root)) {
            throw ListFaults.at(xml.getLocation().getLineNumber(), "WRONG_FILE", "this is not the list's own XML");
        }
    }

    private static void refuseDocumentType(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw ListFaults.at(
                    xml.getLocation().getLineNumber(), "DOCUMENT_TYPE", "document types and entities are not allowed");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("not allowed");
        });
        return factory;
    }

    private static long line(XMLStreamException broken) {
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNumber());
    }
}
