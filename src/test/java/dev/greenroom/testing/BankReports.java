package dev.greenroom.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** A bank as the tests see it: reads a pain.001 and answers with a pain.002.001.10. */
public final class BankReports {
    private BankReports() {}

    /** One status for each transaction: ACSC, or RJCT followed by a space and the reason code. */
    public static byte[] statusReport(byte[] pain001, Function<String, String> statusOf) {
        var order = parse(pain001);
        var transactions = new StringBuilder();
        for (var endToEndId : texts(order, "EndToEndId")) {
            var status = statusOf.apply(endToEndId).split(" ");
            transactions.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>"
                    .formatted(endToEndId, status[0]));
            if (status.length > 1) {
                transactions.append("<StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf>".formatted(status[1]));
            }
            transactions.append("</TxInfAndSts>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>\
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-01-01T00:00:00Z</CreDtTm></GrpHdr>\
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>\
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>\
                </CstmrPmtStsRpt></Document>
                """
                .formatted(
                        UUID.randomUUID().toString().replace("-", ""),
                        texts(order, "MsgId").getFirst(),
                        texts(order, "PmtInfId").getFirst(),
                        transactions)
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] allSettled(byte[] pain001) {
        return statusReport(pain001, id -> "ACSC");
    }

    public static List<String> endToEndIds(byte[] pain001) {
        return texts(parse(pain001), "EndToEndId");
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException
                | java.io.IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static List<String> texts(Document document, String name) {
        var nodes = document.getElementsByTagNameNS("*", name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
