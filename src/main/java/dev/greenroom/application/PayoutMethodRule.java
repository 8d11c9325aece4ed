package dev.greenroom.application;

import dev.greenroom.identifier.BankAccount;
import dev.greenroom.identifier.BankCard;
import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.PhoneNumber;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.JsonShape;
import dev.greenroom.reference.IsoCodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to be paid: an account that can exist, in a currency that the method can carry. Whether the holder is the creator is
 * judged in vetting; a card that fails Luhn is no fault.
 */
public final class PayoutMethodRule implements DraftRule {
    /** Types and sizes of a payout method in JSON. */
    public static final JsonShape SHAPE = DraftShape.PAYOUT;

    static final String CARD = "CN_BANK_CARD";
    static final String IBAN = "IBAN";
    private static final String CNY = "CNY";
    private static final Set<String> METHODS = Set.of(CARD, IBAN, "ALIPAY", "WECHAT");
    private static final Pattern MAIL = Pattern.compile("[^@\\s\\p{C}]{1,64}@[^@\\s\\p{C}]+\\.[^@\\s\\p{C}]{2,}");
    private static final Pattern WALLET_ID = Pattern.compile("[A-Za-z0-9_-]{5,64}");

    /** Every fault of this method, with {@code path} before each field ({@code payout.}, or empty). */
    public static List<Fault> faults(Draft.Payout payout, String path) {
        var findings = new Findings();
        check(payout, path, findings);
        return findings.faults();
    }

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        var payout = draft.payout();
        if (payout == null) {
            findings.add("payout", "REQUIRED", "This is needed.");
        } else {
            check(payout, "payout.", findings);
        }
    }

    private static void check(Draft.Payout payout, String path, Findings findings) {
        var method = findings.required(
                        path + "method", payout.method(), METHODS::contains, "UNKNOWN_CODE", "No such method.")
                .orElse("");
        findings.required(path + "holderName", payout.holderName(), PersonName::isLegal, "NOT_A_NAME", Words.NAME);
        var currency = findings.required(
                path + "currency",
                payout.currency(),
                IsoCodes::isCurrency,
                "UNKNOWN_CODE",
                "This must be a currency code (ISO 4217).");
        if (!method.isEmpty()
                && !method.equals(IBAN)
                && currency.isPresent()
                && !currency.get().equals(CNY)) {
            findings.add(path + "currency", "NOT_ALLOWED", "This method pays in CNY only.");
        }
        checkAccount(method, payout, path, findings);
        checkBank(method, payout, path, findings);
    }

    private static void checkAccount(String method, Draft.Payout payout, String path, Findings findings) {
        var field = path + "account";
        switch (method) {
            case CARD ->
                findings.required(
                        field, payout.account(), BankCard::hasShape, "SHAPE", "A bank card has 16 to 19 digits.");
            case IBAN ->
                findings.required(field, payout.account(), BankAccount::isIban, "CHECKSUM", "This is not an IBAN.");
            case "ALIPAY", "WECHAT" ->
                findings.required(
                        field, payout.account(), PayoutMethodRule::isWallet, "SHAPE", "This is not a wallet account.");
            default -> findings.required(field, payout.account());
        }
    }

    private static void checkBank(String method, Draft.Payout payout, String path, Findings findings) {
        if (method.equals(CARD)) {
            findings.required(
                    path + "cnaps", payout.cnaps(), BankAccount::isCnaps, "SHAPE", "A CNAPS code has 12 digits.");
        } else if (!method.isEmpty()) {
            findings.absent(path + "cnaps", payout.cnaps(), "Only a Chinese bank card has a CNAPS code.");
        }
        if (method.equals(IBAN)) {
            Findings.optional(payout.bic())
                    .filter(bic -> !BankAccount.isBic(bic))
                    .ifPresent(bic -> findings.add(path + "bic", "SHAPE", "This is not a BIC."));
        } else if (!method.isEmpty()) {
            findings.absent(path + "bic", payout.bic(), "Only an IBAN has a BIC.");
        }
    }

    private static boolean isWallet(String account) {
        return PhoneNumber.read(account).isPresent()
                || MAIL.matcher(account).matches()
                || WALLET_ID.matcher(account).matches();
    }
}
