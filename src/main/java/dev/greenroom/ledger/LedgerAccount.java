package dev.greenroom.ledger;

import java.util.Arrays;

/** The chart of accounts. */
public enum LedgerAccount {
    BONUS_EXPENSE("6601", "Creator bonus expense"),
    CREATOR_PAYABLE("2241", "Payable to creators"),
    TAX_PAYABLE("2221", "Withheld tax payable"),
    PAYMENTS_IN_TRANSIT("1011", "Payments in transit"),
    BANK("1002", "Bank"),
    WRITE_OFF("6711", "Payouts written off"),
    EXCHANGE_ROUNDING("6061", "Exchange rounding");

    private final String code;
    private final String title;

    LedgerAccount(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** @throws java.util.NoSuchElementException when no account has this code */
    static LedgerAccount ofCode(String code) {
        return Arrays.stream(values())
                .filter(account -> account.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
