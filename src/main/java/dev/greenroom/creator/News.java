package dev.greenroom.creator;

import dev.greenroom.application.Notice;
import dev.greenroom.reference.CreatorId;
import java.util.List;

/** What another module has to tell an active creator; the page of the own case says {@code notice.CODE}. */
public interface News {
    List<Notice> of(CreatorId id);
}
