package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;

/** Who pays knows which bonus was written off: nothing of it can be taken back. */
public interface WrittenOff {
    boolean isWrittenOff(BonusWeek week, CreatorId creator);
}
