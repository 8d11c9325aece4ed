package dev.greenroom.payout;

import dev.greenroom.payout.BankReport.Group;
import dev.greenroom.payout.BankReport.Item;
import dev.greenroom.payout.BankReport.Type;
import dev.greenroom.payout.BankReport.Word;
import dev.greenroom.problem.Rejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment status report: statuses for the file, for the payment information, or for each transaction. */
final class Pain002 {
    private Pain002() {}

    static BankReport read(XmlNode report) {
        var original = report.at("OrgnlGrpInfAndSts")
                .orElseThrow(() -> new Rejected(List.of(new dev.greenroom.problem.Fault(
                        "CstmrPmtStsRpt.OrgnlGrpInfAndSts",
                        "REQUIRED",
                        "The report does not say which file it is about"))));
        var groups = new ArrayList<Group>();
        var items = new ArrayList<Item>();
        var msgId = original.textAt("OrgnlMsgId");
        msgId.ifPresent(id -> group(id, original, "GrpSts", groups));
        report.all("TxInfAndSts").forEach(transaction -> item(transaction, items));
        for (var payment : report.all("OrgnlPmtInfAndSts")) {
            msgId.ifPresent(id -> group(id, payment, "PmtInfSts", groups));
            payment.all("TxInfAndSts").forEach(transaction -> item(transaction, items));
        }
        return new BankReport(
                Type.PAIN_002,
                report.textAt("GrpHdr", "MsgId").orElse(null),
                groups.stream().filter(group -> items.isEmpty()).toList(),
                items);
    }

    private static void group(String msgId, XmlNode node, String status, List<Group> groups) {
        node.textAt(status).ifPresent(code -> groups.add(new Group(msgId, word(code), reason(node))));
    }

    private static void item(XmlNode transaction, List<Item> items) {
        var amount = transaction.at("OrgnlTxRef", "Amt", "InstdAmt");
        items.add(new Item(
                transaction.textAt("OrgnlEndToEndId").orElse(""),
                transaction.textAt("TxSts").map(Pain002::word).orElse(Word.UNCLEAR),
                reason(transaction),
                amount.flatMap(node -> decimal(node.text())).orElse(null),
                amount.map(XmlNode::currency).orElse(null)));
    }

    private static @Nullable String reason(XmlNode node) {
        return node.textAt("StsRsnInf", "Rsn", "Cd")
                .or(() -> node.textAt("StsRsnInf", "Rsn", "Prtry"))
                .filter(code -> code.matches("[A-Za-z0-9]{1,35}"))
                .orElse(null);
    }

    static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,5})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Word word(String code) {
        return switch (code) {
            case "ACSC", "ACCC" -> Word.SETTLED;
            case "RJCT", "CANC" -> Word.REJECTED;
            case "RCVD", "PDNG", "ACTC", "ACCP", "ACSP", "ACFC", "ACWC", "ACWP", "PART", "PATC" -> Word.PENDING;
            default -> Word.UNCLEAR;
        };
    }
}
