package dev.greenroom.bonus;

import dev.greenroom.worklist.Judgement;
import org.jspecify.annotations.Nullable;

/** A decision against a run must say why. */
final class Notes {
    private Notes() {}

    static Judgement required(@Nullable String note) {
        return note == null || note.isBlank()
                ? Judgement.refused("This decision needs a note that says why")
                : Judgement.allowed();
    }
}
