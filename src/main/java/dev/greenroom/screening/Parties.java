package dev.greenroom.screening;

import dev.greenroom.reference.ApplicationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everyone whom some module wants compared; what the first in order says of a person counts. */
@Component
public class Parties {
    private final ObjectProvider<ScreenedParties> modules;

    Parties(ObjectProvider<ScreenedParties> modules) {
        this.modules = modules;
    }

    /** As {@link ScreenedParties#ids}, of all modules. */
    public List<ApplicationId> ids(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size) {
        var ids = new TreeSet<>(Comparator.comparing(ApplicationId::value));
        modules.orderedStream().forEach(module -> ids.addAll(module.ids(after, upTo, size)));
        return ids.stream().limit(size).toList();
    }

    public Map<ApplicationId, Party> find(Collection<ApplicationId> ids) {
        var found = new LinkedHashMap<ApplicationId, Party>();
        modules.orderedStream()
                .forEach(module -> module.find(ids).forEach(party -> found.putIfAbsent(party.id(), party)));
        return found;
    }

    public Optional<Party> find(ApplicationId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }
}
