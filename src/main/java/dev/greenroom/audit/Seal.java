package dev.greenroom.audit;

import dev.greenroom.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the hash of a link from its content and the hash before it. Records begun before version 260 of the schema start with
 * links of format 1, hashed without a key; all later ones need the key, which the database does not hold.
 */
@Component
class Seal {
    static final int PLAIN = 1;
    static final int KEYED = 2;

    private final Vault vault;

    Seal(Vault vault) {
        this.vault = vault;
    }

    String of(Link link) {
        return link.format() == PLAIN ? sha256(plain(link)) : vault.signature("link\n" + keyed(link));
    }

    /** For the line of an anchor. */
    String ofAnchor(String content) {
        return vault.signature("anchor\n" + content);
    }

    private static String plain(Link link) {
        return link.previousHash() + "\n" + Json.write(content(link));
    }

    private static String keyed(Link link) {
        var content = content(link);
        content.add(link.task());
        content.add(link.format());
        return link.previousHash() + "\n" + Json.write(content);
    }

    private static List<@Nullable Object> content(Link link) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(link.entry());
        content.add(link.at().toString());
        content.add(link.actor());
        content.add(link.what());
        content.add(link.subjectType());
        content.add(link.subjectId());
        content.add(link.reason());
        content.add(link.details());
        return content;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java has SHA-256", impossible);
        }
    }
}
