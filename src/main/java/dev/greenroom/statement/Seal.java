package dev.greenroom.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openpdf.text.Image;

/**
 * What makes a paper checkable: its number, the hash of what it shows, and the address that says whether it is genuine. The
 * address carries the first part of the hash, so that nobody learns a statement's totals by guessing numbers.
 *
 * @param hash SHA-256 of number and content, in hexadecimal
 */
record Seal(String number, String hash, String address) {
    private static final int CODE_LENGTH = 20;

    static Seal of(String number, String content, String verifyAt) {
        var hash = hash(number, content);
        return new Seal(number, hash, verifyAt + number + "?code=" + code(hash));
    }

    static String hash(String number, String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((number + "\n" + content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java has SHA-256", impossible);
        }
    }

    /** 80 bits of the hash. */
    static String code(String hash) {
        return hash.substring(0, CODE_LENGTH);
    }

    /** The address as a QR code. */
    Image code() {
        return QrCode.of(address);
    }
}
