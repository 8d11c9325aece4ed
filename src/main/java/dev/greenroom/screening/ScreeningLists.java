package dev.greenroom.screening;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in list files: a list is replaced whole or not at all. */
@Component
public class ScreeningLists {
    private static final long MOST_BYTES = 512L << 20;

    private final ListRows rows;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreeningLists(ListRows rows, Vault vault, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How a file is packed. */
    public enum Format {
        CSV,
        ZIP,
        XML
    }

    /**
     * Replaces the list; the file that is already in force changes nothing. Tells {@link ListReplaced}.
     *
     * @throws dev.greenroom.problem.Rejected with line and reason when the file is broken; the list stays as it was
     */
    @Transactional
    public ImportedList replace(ListKind kind, Format format, InputStream content, String username) {
        try (var file = ReceivedFile.of(content, MOST_BYTES)) {
            var before = rows.lock(kind);
            if (file.sha256().equals(before.sha256())) {
                return new ImportedList(before.entries(), 0, 0);
            }
            read(kind, format, file, new NewEntries(entries -> rows.stage(kind, entries)));
            return store(kind, before.version() + 1, file.sha256(), username);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The upload could not be read", unreadable);
        }
    }

    /** True when some list was loaded before, whatever it holds. */
    boolean isAnyLoaded() {
        return !rows.versions().isEmpty();
    }

    private ImportedList store(ListKind kind, long version, String sha256, String username) {
        var counts = rows.replaceByStaged(kind, version);
        rows.recordImport(kind, version, sha256, counts, username, OffsetDateTime.now(clock));
        audit.record(new Act(
                username,
                "SCREENING_LIST_REPLACED",
                "screening-list",
                kind.name(),
                null,
                Map.of(
                        "version", Long.toString(version),
                        "sha256", sha256,
                        "entries", Integer.toString(counts.entries()),
                        "added", Integer.toString(counts.added()),
                        "removed", Integer.toString(counts.removed()))));
        events.publishEvent(new ListReplaced(kind, version));
        return counts;
    }

    private void read(ListKind kind, Format format, ReceivedFile file, NewEntries into) throws IOException {
        switch (kind) {
            case OFAC_SDN -> {
                switch (format) {
                    case CSV -> new SdnFormat(into).readEntries(file);
                    case ZIP -> SdnZip.read(file, into);
                    case XML -> XmlFormats.readOfac(file, into);
                }
            }
            case EU_FSF -> {
                if (format == Format.CSV) {
                    EuCsv.read(file, into);
                } else {
                    XmlFormats.EU.read(file, into);
                }
            }
            case UN -> XmlFormats.UN.read(file, into);
            case OWN -> new OwnFormat(number -> vault.blindIndex(Vault.Kind.ID_NUMBER, number), into).read(file);
        }
    }

    /** Whether this list is published in this format. */
    public static boolean isPublishedAs(ListKind kind, Format format) {
        return switch (kind) {
            case OFAC_SDN -> true;
            case EU_FSF -> format != Format.ZIP;
            case UN -> format == Format.XML;
            case OWN -> format == Format.CSV;
        };
    }
}
