package dev.greenroom.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of the chain.
 *
 * @param at in milliseconds, so that both databases give back what was hashed
 * @param details JSON object of texts, sorted by key
 * @param hash SHA-256 over the previous hash and the canonical content
 */
record Link(
        long entry,
        Instant at,
        String actor,
        String what,
        String subjectType,
        String subjectId,
        @Nullable String reason,
        String details,
        String previousHash,
        String hash) {
    private static final ObjectMapper CANONICAL = new ObjectMapper();

    static Link after(long entry, String previousHash, Instant now, Act act) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var details = json(new TreeMap<>(act.details()));
        var unhashed = new Link(
                entry,
                at,
                act.actor(),
                act.what(),
                act.subjectType(),
                act.subjectId(),
                act.reason(),
                details,
                previousHash,
                "");
        return new Link(
                entry,
                at,
                act.actor(),
                act.what(),
                act.subjectType(),
                act.subjectId(),
                act.reason(),
                details,
                previousHash,
                unhashed.computedHash());
    }

    boolean follows(long previousEntry, String hashBefore) {
        return entry == previousEntry + 1 && previousHash.equals(hashBefore) && hash.equals(computedHash());
    }

    private String computedHash() {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(entry);
        content.add(at.toString());
        content.add(actor);
        content.add(what);
        content.add(subjectType);
        content.add(subjectId);
        content.add(reason);
        content.add(details);
        return sha256(previousHash + "\n" + json(content));
    }

    Map<String, String> readDetails() {
        try {
            return CANONICAL.readValue(details, new TypeReference<>() {});
        } catch (JsonProcessingException changed) {
            return Map.of("unreadable", "true");
        }
    }

    private static String json(Object value) {
        try {
            return CANONICAL.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        }
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
