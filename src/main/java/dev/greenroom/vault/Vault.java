package dev.greenroom.vault;

import org.springframework.stereotype.Component;

/** Seals personal identifiers (AES-GCM, a fresh nonce each) and makes blind indexes for equality search. */
@Component
public class Vault {
    /** Text that {@link #open} turns back; differs on each call; at most 4/3 of the length and 64 characters more. */
    public String seal(String plain) {
        throw new UnsupportedOperationException("access helper");
    }

    public String open(String sealed) {
        throw new UnsupportedOperationException("access helper");
    }

    /** 64 hex characters; equal for equal kind and value (trimmed, upper case, no spaces or dashes). */
    public String blindIndex(Kind kind, String value) {
        throw new UnsupportedOperationException("access helper");
    }

    /** What an identifier is, so that equal digits of different kinds do not meet. */
    public enum Kind {
        ID_NUMBER,
        TAX_ID,
        ACCOUNT,
        PHONE,
        EMAIL,
        ADDRESS
    }
}
