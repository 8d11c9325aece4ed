package dev.greenroom.screening;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest version of each loaded list, kept indexed; another node's import is seen at the next look. */
@Component
class ListsInForce {
    private final ListRows rows;
    private volatile Map<ListKind, ListSnapshot> snapshots = Map.of();
    private volatile @Nullable Delta last;

    ListsInForce(ListRows rows) {
        this.rows = rows;
    }

    /** Lists that were loaded at least once. */
    Collection<ListSnapshot> current() {
        var versions = rows.versions();
        if (!isCurrent(versions)) {
            refresh();
        }
        return List.copyOf(snapshots.values());
    }

    /** The list reduced to what changed after a version; empty when it is no newer or was never loaded. */
    Collection<ListSnapshot> changedSince(ListKind kind, long version) {
        current();
        var snapshot = snapshots.get(kind);
        if (snapshot == null || snapshot.version() <= version) {
            return List.of();
        }
        return List.of(version == 0 ? snapshot : delta(snapshot, version));
    }

    /** The last one is kept: a rescreening asks for the same with each chunk of people. */
    private ListSnapshot delta(ListSnapshot snapshot, long since) {
        var kept = last;
        if (kept == null || !kept.isOf(snapshot, since)) {
            kept = new Delta(
                    since,
                    new ListSnapshot(snapshot.kind(), snapshot.version(), rows.changedSince(snapshot.kind(), since)));
            last = kept;
        }
        return kept.changed();
    }

    private record Delta(long since, ListSnapshot changed) {
        boolean isOf(ListSnapshot snapshot, long version) {
            return since == version && changed.kind() == snapshot.kind() && changed.version() == snapshot.version();
        }
    }

    private synchronized void refresh() {
        var versions = rows.versions();
        var fresh = new EnumMap<ListKind, ListSnapshot>(ListKind.class);
        versions.forEach((kind, version) -> {
            var known = snapshots.get(kind);
            fresh.put(kind, known != null && known.version() == version ? known : load(kind, version));
        });
        snapshots = Map.copyOf(fresh);
    }

    private ListSnapshot load(ListKind kind, long version) {
        return new ListSnapshot(kind, version, rows.entries(kind));
    }

    private boolean isCurrent(Map<ListKind, Long> versions) {
        var known = snapshots;
        return known.size() == versions.size()
                && versions.entrySet().stream().allMatch(loaded -> {
                    var snapshot = known.get(loaded.getKey());
                    return snapshot != null && snapshot.version() == loaded.getValue();
                });
    }
}
