package dev.greenroom.payout;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a payment order as pain.001.001.09; the same order gives the same bytes. */
final class Pain001 {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int LONGEST_TEXT = 140;
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\u0009\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    /** The character set of SEPA and SWIFT. */
    private static final Pattern NOT_LATIN = Pattern.compile("[^A-Za-z0-9/\\-?:().,'+ ]");

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private final XMLStreamWriter xml;
    private final PaymentOrder order;

    private Pain001(XMLStreamWriter xml, PaymentOrder order) {
        this.xml = xml;
        this.order = order;
    }

    static byte[] write(PaymentOrder order) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Pain001(xml, order).document();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("Payment order cannot be written", fault);
        }
        return bytes.toByteArray();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        header();
        payment();
        close();
        close();
        xml.writeEndDocument();
    }

    private void header() throws XMLStreamException {
        open("GrpHdr");
        text("MsgId", order.msgId());
        text(
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(order.createdAt().truncatedTo(ChronoUnit.SECONDS)));
        sums();
        open("InitgPty");
        text("Nm", name(order.debtor().name()));
        close();
        close();
    }

    private void sums() throws XMLStreamException {
        text("NbOfTxs", Integer.toString(order.transfers().size()));
        text("CtrlSum", order.total().written());
    }

    private void payment() throws XMLStreamException {
        open("PmtInf");
        text("PmtInfId", order.msgId() + "-1");
        text("PmtMtd", "TRF");
        sums();
        if (order.rail() == Rail.SEPA) {
            open("PmtTpInf");
            open("SvcLvl");
            text("Cd", "SEPA");
            close();
            close();
        }
        open("ReqdExctnDt");
        text("Dt", order.executionDate().toString());
        close();
        debtor();
        text("ChrgBr", order.rail() == Rail.SEPA ? "SLEV" : "SHAR");
        for (var transfer : order.transfers()) {
            transfer(transfer);
        }
        close();
    }

    private void debtor() throws XMLStreamException {
        var debtor = order.debtor();
        open("Dbtr");
        text("Nm", name(debtor.name()));
        close();
        open("DbtrAcct");
        open("Id");
        otherId(debtor.account());
        close();
        close();
        open("DbtrAgt");
        agent(debtor.bic(), debtor.cnaps());
        close();
    }

    private void transfer(CreditTransfer transfer) throws XMLStreamException {
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", transfer.endToEndId());
        text("EndToEndId", transfer.endToEndId());
        close();
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", transfer.amount().currency());
        xml.writeCharacters(transfer.amount().written());
        close();
        close();
        if (transfer.bic() != null || transfer.cnaps() != null) {
            open("CdtrAgt");
            agent(transfer.bic(), transfer.cnaps());
            close();
        }
        open("Cdtr");
        text("Nm", name(transfer.name()));
        close();
        creditorAccount(transfer);
        open("Purp");
        text("Cd", "BONU");
        close();
        open("RmtInf");
        text("Ustrd", name(transfer.remittance()));
        close();
        close();
    }

    private void agent(@org.jspecify.annotations.Nullable String bic, @org.jspecify.annotations.Nullable String cnaps)
            throws XMLStreamException {
        open("FinInstnId");
        if (bic != null) {
            text("BICFI", bic);
        }
        if (cnaps != null) {
            open("ClrSysMmbId");
            open("ClrSysId");
            text("Cd", "CNAPS");
            close();
            text("MmbId", cnaps);
            close();
        }
        close();
    }

    private void creditorAccount(CreditTransfer transfer) throws XMLStreamException {
        open("CdtrAcct");
        open("Id");
        switch (order.rail()) {
            case SEPA, SWIFT -> text("IBAN", transfer.account());
            case CNAPS -> otherId(transfer.account());
            case ALIPAY, WECHAT -> walletId(transfer.account());
        }
        close();
        close();
    }

    private void otherId(String account) throws XMLStreamException {
        open("Othr");
        text("Id", account);
        close();
    }

    private void walletId(String account) throws XMLStreamException {
        open("Othr");
        text("Id", account);
        open("SchmeNm");
        text("Prtry", order.rail().name());
        close();
        close();
    }

    private String name(String text) {
        var clean = NOT_IN_XML.matcher(text).replaceAll("").strip();
        if (order.rail().latinOnly()) {
            clean = NOT_LATIN.matcher(TO_LATIN.transliterate(clean)).replaceAll(".");
        }
        int end = Math.min(LONGEST_TEXT, clean.length());
        if (end > 0 && end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        return clean.substring(0, end);
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        open(element);
        xml.writeCharacters(text);
        close();
    }
}
