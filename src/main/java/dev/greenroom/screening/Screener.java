package dev.greenroom.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a person or entity with all lists in force. Stores nothing. */
@Component
public class Screener {
    public Result screen(Subject subject) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** @param kind PERSON or ENTITY */
    public record Subject(
            String name,
            String kind,
            @Nullable LocalDate birthDate,
            @Nullable String nationality,
            List<Identifier> identifiers) {}

    /** @param type CN_RESIDENT_ID, PASSPORT, OTHER, TAX_ID, USCC, PHONE or ACCOUNT */
    public record Identifier(String type, String number) {}

    /** @param listsLoaded false when no list was ever loaded: never clear, never refuse then */
    public record Result(boolean listsLoaded, boolean ownIdentifier, List<Hit> hits) {}

    /** @param band BLOCK (score 0.92 and above), REVIEW (0.85 and above) or LOG */
    public record Hit(
            String list,
            String entryId,
            String name,
            double score,
            Band band,
            List<String> agreed,
            List<String> disagreed) {}

    /** What a score means. */
    public enum Band {
        BLOCK,
        REVIEW,
        LOG
    }
}
