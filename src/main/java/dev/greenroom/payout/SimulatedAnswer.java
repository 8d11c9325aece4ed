package dev.greenroom.payout;

import java.util.regex.Pattern;

/** The pain.002.001.10 of a simulated bank for a pain.001 of ours. */
final class SimulatedAnswer {
    private static final Pattern MSG_ID = Pattern.compile("<MsgId>([^<]+)</MsgId>");
    private static final Pattern TRANSFER = Pattern.compile(
            "<EndToEndId>([^<]+)</EndToEndId>.*?<CdtrAcct><Id>(?:<IBAN>|<Othr><Id>)([^<]+)<", Pattern.DOTALL);

    private SimulatedAnswer() {}

    static String to(byte[] pain001) {
        var order = new String(pain001, java.nio.charset.StandardCharsets.UTF_8);
        var id = MSG_ID.matcher(order);
        if (!id.find()) {
            throw new IllegalStateException("Not a payment order");
        }
        var statuses = new StringBuilder();
        var transfer = TRANSFER.matcher(order);
        while (transfer.find()) {
            statuses.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>%s</TxInfAndSts>"
                    .formatted(transfer.group(1), status(transfer.group(2))));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>\
                <GrpHdr><MsgId>SIM%s</MsgId></GrpHdr>\
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>\
                </OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-1</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>\
                </CstmrPmtStsRpt></Document>"""
                .formatted(id.group(1), id.group(1), id.group(1), statuses);
    }

    private static String status(String account) {
        return account.endsWith(SimulatedBank.CLOSED_ACCOUNT)
                ? "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>"
                : "<TxSts>ACSC</TxSts>";
    }
}
