package dev.greenroom.screening;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through an XML file, one record in memory at a time. Document types and entities are refused: no list needs them. */
final class XmlWalk {
    private XmlWalk() {}

    /**
     * @param containers elements between the root and the records, to be walked into
     * @param wanted elements that are records; all others are passed over
     */
    static void records(
            ReceivedFile file, String root, Set<String> containers, Set<String> wanted, Consumer<XmlRecord> take)
            throws IOException {
        try (var stream = file.open()) {
            var xml = factory().createXMLStreamReader(stream);
            if (!toRoot(xml).equals(root)) {
                throw ListFaults.at(xml.getLocation().getLineNumber(), "WRONG_FILE", "this is not the list's own XML");
            }
            while (xml.hasNext()) {
                int event = xml.next();
                refuseDocumentType(xml, event);
                if (event == XMLStreamConstants.START_ELEMENT && !containers.contains(xml.getLocalName())) {
                    if (wanted.contains(xml.getLocalName())) {
                        take.accept(XmlRecord.read(xml));
                    } else {
                        pass(xml);
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw ListFaults.at(line(broken), "BROKEN_XML", "this is no well-formed XML in its encoding");
        }
    }

    /** The name of the file's outermost element. */
    static String root(ReceivedFile file) throws IOException {
        try (var stream = file.open()) {
            return toRoot(factory().createXMLStreamReader(stream));
        } catch (XMLStreamException broken) {
            throw ListFaults.at(line(broken), "BROKEN_XML", "this is no well-formed XML in its encoding");
        }
    }

    private static String toRoot(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            refuseDocumentType(xml, event);
            event = xml.next();
        }
        return xml.getLocalName();
    }

    private static void pass(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            refuseDocumentType(xml, event);
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
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
