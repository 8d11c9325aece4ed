package dev.greenroom.payout;

import dev.greenroom.problem.Rejected;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads pain.002 and camt.054 of any version by local names. No document type, no entities, bounded depth; whatever is not such a
 * file is refused whole.
 */
final class BankReportReader {
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 10_000;

    private BankReportReader() {}

    /** @throws Rejected when it is not XML, or neither pain.002 nor camt.054 */
    static BankReport read(byte[] bytes) {
        var root = tree(bytes);
        if (!"Document".equals(root.name())) {
            throw notAReport();
        }
        var status = root.at("CstmrPmtStsRpt");
        if (status.isPresent()) {
            return Pain002.read(status.get());
        }
        return root.at("BkToCstmrDbtCdtNtfctn").map(Camt054::read).orElseThrow(BankReportReader::notAReport);
    }

    private static XmlNode tree(byte[] bytes) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw Rejected.of("", "NOT_XML", "This is not well-formed XML in the encoding that it names");
        }
    }

    private static XmlNode tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlNode> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Rejected.of("", "DOCTYPE", "A bank report has no document type and no entities");
                case XMLStreamConstants.START_ELEMENT -> open(reader, open);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(reader, open);
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.pop();
                    if (open.isEmpty()) {
                        drain(reader);
                        return closed;
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw notAReport();
    }

    private static void open(XMLStreamReader reader, Deque<XmlNode> open) {
        var node = new XmlNode(reader.getLocalName(), reader.getAttributeValue(null, "Ccy"));
        if (!open.isEmpty()) {
            open.peek().add(node);
        }
        open.push(node);
        if (open.size() > DEEPEST) {
            throw Rejected.of("", "TOO_DEEP", "Elements are nested too deeply for a bank report");
        }
    }

    private static void append(XMLStreamReader reader, Deque<XmlNode> open) {
        if (!open.isEmpty()) {
            if (reader.getTextLength() > LONGEST_TEXT) {
                throw Rejected.of("", "TOO_LONG", "A text is too long for a bank report");
            }
            open.peek().append(reader.getText());
        }
    }

    /** What comes after the root must be well-formed too. */
    private static void drain(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static Rejected notAReport() {
        return Rejected.of("", "NOT_A_BANK_REPORT", "This is neither a pain.002 nor a camt.054");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
