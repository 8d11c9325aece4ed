package dev.greenroom.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes now and then outside the database how far the chain had come. Whoever may change the database alone can neither cut
 * the chain's tail nor begin it anew without contradicting a line that was written.
 */
@Component
class Anchors {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final int SHORT = 12;

    private final AuditSettings settings;
    private final Seal seal;
    private final Chain chain;
    private final Clock clock;
    private final String database;
    private final @Nullable AnchorFile file;
    private volatile @Nullable Anchor newest;
    private volatile Head seen = Head.NONE;

    Anchors(
            AuditSettings settings,
            Seal seal,
            Chain chain,
            Clock clock,
            @Value("${spring.datasource.url}") String databaseUrl) {
        this.settings = settings;
        this.seal = seal;
        this.chain = chain;
        this.clock = clock;
        this.database = name(databaseUrl);
        this.file = settings.anchors().isBlank() ? null : new AnchorFile(Path.of(settings.anchors()));
    }

    /** After a commit: the entries since the newest anchor may be enough for the next. */
    void moved(Head head) {
        seen = head;
        var last = newest;
        if (last == null || head.entry() - last.entry() >= settings.anchorAfter()) {
            write(head);
        }
    }

    @Scheduled(fixedDelayString = "${greenroom.audit.anchor-every:PT10M}")
    public void writeHead() {
        write(chain.head());
    }

    /** What this node recorded last; the database may be gone by now. */
    @PreDestroy
    void writeLast() {
        write(seen);
    }

    /** Does nothing without a file, for an empty chain and for the head that is anchored already. */
    synchronized void write(Head head) {
        var last = newest;
        if (file == null || head.entry() == 0 || last != null && last.entry() >= head.entry()) {
            return;
        }
        var anchor =
                new Anchor(database, head.entry(), head.hash(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            file.append(anchor.line(seal));
            newest = anchor;
        } catch (IOException unwritable) {
            LOG.error(
                    "The anchors of the audit record cannot be written: a cut of its tail would not show", unwritable);
        }
    }

    /** All that is known of this database's chain. */
    Known known() {
        var anchors = new ArrayList<Anchor>();
        var foreign = new ArrayList<Integer>();
        if (file != null) {
            var number = new int[1];
            try {
                file.read(line -> {
                    number[0]++;
                    Anchor.read(line, seal).ifPresentOrElse(anchors::add, () -> foreign.add(number[0]));
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The anchors of the audit record cannot be read", unreadable);
            }
        }
        anchors.removeIf(anchor -> !anchor.database().equals(database));
        return new Known(anchors, foreign);
    }

    /**
     * @param anchors oldest first
     * @param changedLines numbers of lines that were not written so with this key
     */
    record Known(List<Anchor> anchors, List<Integer> changedLines) {}

    /** From configuration, which the database's owner does not change. An H2 file may be moved with its directory. */
    private static String name(String url) {
        var place = url.split("[;?]", 2)[0];
        var name = place.startsWith("jdbc:h2:file:") ? place.substring(place.lastIndexOf('/') + 1) : place;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java has SHA-256", impossible);
        }
    }
}
