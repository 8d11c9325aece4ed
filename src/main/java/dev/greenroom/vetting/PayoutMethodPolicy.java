package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.identifier.BankAccount;
import dev.greenroom.identifier.BankCard;
import dev.greenroom.identifier.PersonName;
import java.util.ArrayList;
import java.util.List;

/**
 * Can money reach the creator this way? An account in another name is INVALID, so that a person looks: a WARNING keeps the
 * risk low, and money to a stranger must not be cleared by a table.
 */
final class PayoutMethodPolicy {
    private PayoutMethodPolicy() {}

    static Finding<PayoutVerdict> judge(Applicant applicant) {
        var payout = applicant.payout();
        var invalid = new ArrayList<Evidence>();
        var warnings = new ArrayList<Evidence>();
        if (!PersonName.same(payout.holderName(), applicant.legalName())) {
            invalid.add(isGuardian(applicant) ? Evidence.HOLDER_IS_GUARDIAN : Evidence.HOLDER_DIFFERS);
        }
        switch (payout.method()) {
            case "CN_BANK_CARD" -> judgeCard(payout, invalid, warnings);
            case "IBAN" -> judgeIban(payout, invalid, warnings);
            default -> {
                if (payout.account().isBlank()) {
                    invalid.add(Evidence.ACCOUNT_INVALID);
                }
            }
        }
        if (!invalid.isEmpty()) {
            invalid.addAll(warnings);
            return new Finding<>(PayoutVerdict.INVALID, invalid);
        }
        return new Finding<>(warnings.isEmpty() ? PayoutVerdict.VALID : PayoutVerdict.WARNING, warnings);
    }

    private static void judgeCard(PayoutMethod payout, List<Evidence> invalid, List<Evidence> warnings) {
        if (!BankCard.hasShape(payout.account())) {
            invalid.add(Evidence.ACCOUNT_INVALID);
        } else {
            if (!BankCard.isUnionPay(payout.account())) {
                warnings.add(Evidence.CARD_NOT_UNIONPAY);
            }
            if (!BankCard.passesLuhn(payout.account())) {
                warnings.add(Evidence.CARD_CHECKSUM);
            }
        }
        var bank = payout.cnaps();
        if (bank == null || !BankAccount.isCnaps(bank)) {
            invalid.add(Evidence.BANK_CODE_INVALID);
        } else if (!BankAccount.isKnownBank(bank)) {
            warnings.add(Evidence.BANK_UNKNOWN);
        }
    }

    private static boolean isGuardian(Applicant applicant) {
        var guardian = applicant.guardian();
        return guardian != null && PersonName.same(applicant.payout().holderName(), guardian.name());
    }

    private static void judgeIban(PayoutMethod payout, List<Evidence> invalid, List<Evidence> warnings) {
        var account = payout.account();
        if (!BankAccount.isIban(account)) {
            invalid.add(Evidence.ACCOUNT_INVALID);
        }
        var bic = payout.bic();
        if (bic != null && !BankAccount.isBic(bic)) {
            invalid.add(Evidence.BANK_CODE_INVALID);
        } else if (bic != null && account.length() > 1 && !bic.startsWith(account.substring(0, 2), 4)) {
            warnings.add(Evidence.BANK_ABROAD);
        }
    }
}
