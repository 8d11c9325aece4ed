package dev.greenroom.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;

import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Weekly figures and runs against the real database; the register of creators is told by the test. */
public abstract class MoneyTest extends DatabaseTest {
    /** Creators whose id begins so do not exist. */
    protected static final String NOBODY = "cre_nobody";

    @MockitoBean
    protected CreatorRegister creators;

    @MockitoBean
    protected AuditTrail audit;

    @BeforeEach
    void everybodyIsKnown() {
        lenient().when(creators.known(any())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .filter(id -> !id.startsWith(NOBODY))
                .collect(Collectors.toSet()));
    }
}
