package dev.greenroom.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payability;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Weekly figures and runs against the real database; who the creators are and what people answered is told by the test. */
public abstract class MoneyTest extends DatabaseTest {
    /** Creators whose id begins so do not exist. */
    protected static final String NOBODY = "cre_nobody";

    @MockitoBean
    protected CreatorRegister creators;

    @MockitoBean
    protected TaskAnswers answers;

    private final Set<CreatorId> held = new HashSet<>();
    private final Map<String, List<Given<?>>> given = new HashMap<>();

    @BeforeEach
    void everybodyIsKnownAndNobodyHasAnswered() {
        when(creators.known(any())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .filter(id -> !id.startsWith(NOBODY))
                .collect(Collectors.toSet()));
        when(creators.payability(any())).thenAnswer(call -> call.<Collection<CreatorId>>getArgument(0).stream()
                .collect(Collectors.toMap(Function.identity(), id -> new Payability(!held.contains(id), List.of()))));
        when(creators.labels(any())).thenReturn(Map.of());
        when(answers.all(any(), any(), any())).thenReturn(List.of());
        when(answers.latest(any(), any(), any())).thenReturn(Optional.empty());
    }

    protected void hold(String creator) {
        held.add(new CreatorId(creator));
    }

    protected void noLongerHeld(String creator) {
        held.remove(new CreatorId(creator));
    }

    /** From now on this is the newest answer of the form for the subject. */
    protected <A extends Record> void answered(String form, String subject, String username, A answer) {
        var all = given.computeIfAbsent(form + subject, key -> new ArrayList<>());
        all.add(new Given<>(1000L + all.size(), username, OffsetDateTime.now(), answer));
        when(answers.all(eq(form), eq(subject), any())).thenAnswer(call -> List.copyOf(all));
        when(answers.latest(eq(form), eq(subject), any())).thenAnswer(call -> Optional.of(all.getLast()));
    }
}
