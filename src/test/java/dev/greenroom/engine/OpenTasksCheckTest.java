package dev.greenroom.engine;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** At start the record learns which of its open tasks the engine no longer has. */
class OpenTasksCheckTest {
    private final OpenTaskKeys record = mock();
    private final EngineHost engine = mock();
    private final ClusterTasks cluster = mock();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @BeforeEach
    void theRecordHoldsThreeTasksOpen() {
        when(record.open()).thenReturn(Set.of(1L, 2L, 3L));
        beans.addBean("record", record);
    }

    @Test
    void aTaskThatTheEmbeddedEngineNoLongerHasIsGone() {
        when(engine.openUserTasks()).thenReturn(Set.of(1L, 3L, 4L));
        beans.addBean("engine", engine);
        check().compare();
        verify(record).gone(2L);
        verify(record, never()).gone(1L);
        verify(record, never()).gone(4L);
    }

    @Test
    void withAClusterOnlyATaskThatHasEndedIsGone() {
        when(cluster.ended(anySet())).thenReturn(Set.of(3L));
        check().compare();
        verify(record, timeout(5_000)).gone(3L);
        verify(record, never()).gone(1L);
    }

    @Test
    void withoutDifferenceNothingHappens() {
        when(engine.openUserTasks()).thenReturn(Set.of(1L, 2L, 3L));
        beans.addBean("engine", engine);
        check().compare();
        verify(record, never()).gone(anyLong());
    }

    private OpenTasksCheck check() {
        return new OpenTasksCheck(
                beans.getBeanProvider(OpenTaskKeys.class), beans.getBeanProvider(EngineHost.class), cluster);
    }
}
