package dev.greenroom.engine;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through XML that a stranger may have written before a parser builds anything from it: no entities, no abyss. */
final class DmnText {
    private static final int DEEPEST = 30;
    private static final int LONGEST_TEXT = 2_000;

    private DmnText() {}

    /** @throws UnusableDmn when it is not plain XML of a DMN's shape */
    static void check(byte[] xml) {
        try {
            read(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException broken) {
            throw new UnusableDmn("It is not XML: line " + broken.getLocation().getLineNumber() + " cannot be read");
        }
    }

    private static void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new UnusableDmn("A document type declaration is not accepted");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth++ == 0 && !reader.getLocalName().equals("definitions")) {
                        throw new UnusableDmn("It is not a DMN: its first element is " + reader.getLocalName());
                    }
                    if (depth > DEEPEST) {
                        throw new UnusableDmn("Its elements are nested too deeply");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> expression(reader);
                default -> {}
            }
        }
    }

    private static void expression(XMLStreamReader reader) {
        var text = reader.getText();
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            open += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            if (open > DEEPEST) {
                throw new UnusableDmn(
                        "Line " + reader.getLocation().getLineNumber() + ": too many brackets in brackets");
            }
        }
        if (text.length() > LONGEST_TEXT) {
            throw new UnusableDmn("Line " + reader.getLocation().getLineNumber() + ": a text has at most "
                    + LONGEST_TEXT + " characters");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
