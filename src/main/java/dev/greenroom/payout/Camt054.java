package dev.greenroom.payout;

import dev.greenroom.payout.BankReport.Item;
import dev.greenroom.payout.BankReport.Type;
import dev.greenroom.payout.BankReport.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A debit and credit notification: a booked debit settles, a credit that returns a payment reopens it. */
final class Camt054 {
    private Camt054() {}

    static BankReport read(XmlNode report) {
        var items = new ArrayList<Item>();
        for (var notification : report.all("Ntfctn")) {
            for (var entry : notification.all("Ntry")) {
                var details = entry.all("NtryDtls").stream()
                        .flatMap(block -> block.all("TxDtls").stream())
                        .toList();
                details.forEach(detail -> items.add(item(entry, detail, details.size() == 1)));
            }
        }
        return new BankReport(Type.CAMT_054, report.textAt("GrpHdr", "MsgId").orElse(null), List.of(), items);
    }

    private static Item item(XmlNode entry, XmlNode detail, boolean only) {
        var ordered = detail.at("AmtDtls", "InstdAmt", "Amt");
        var amount = detail.at("Amt")
                .or(() -> detail.at("AmtDtls", "TxAmt", "Amt"))
                .or(() -> ordered)
                .or(() -> only ? entry.at("Amt") : Optional.empty())
                // An account is booked in its own currency: what was ordered in another one stands beside it.
                .map(booked -> ordered.filter(other -> !Objects.equals(other.currency(), booked.currency()))
                        .orElse(booked));
        var code = detail.textAt("RtrInf", "Rsn", "Cd")
                .or(() -> detail.textAt("RtrInf", "Rsn", "Prtry"))
                .filter(text -> text.matches("[A-Za-z0-9]{1,35}"));
        return new Item(
                detail.textAt("Refs", "EndToEndId").orElse(""),
                word(entry, detail),
                code.orElse(null),
                amount.flatMap(node -> Pain002.decimal(node.text())).orElse(null),
                amount.map(XmlNode::currency).orElse(null));
    }

    private static Word word(XmlNode entry, XmlNode detail) {
        var status = entry.textAt("Sts", "Cd").or(() -> entry.textAt("Sts")).orElse("");
        if (!"BOOK".equals(status)) {
            return Word.PENDING;
        }
        boolean reversal = entry.textAt("RvslInd").filter(Camt054::isTrue).isPresent();
        boolean returned = detail.at("RtrInf").isPresent();
        var side =
                detail.textAt("CdtDbtInd").or(() -> entry.textAt("CdtDbtInd")).orElse("");
        return switch (side) {
            case "DBIT" -> reversal || returned ? Word.UNCLEAR : Word.SETTLED;
            case "CRDT" -> reversal || returned ? Word.RETURNED : Word.UNCLEAR;
            default -> Word.UNCLEAR;
        };
    }

    private static boolean isTrue(String text) {
        return "true".equals(text) || "1".equals(text);
    }
}
