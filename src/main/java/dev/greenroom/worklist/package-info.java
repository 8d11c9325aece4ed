/** What people must do: tasks, their rules and answers, the page and the API. */
@NullMarked
package dev.greenroom.worklist;

import org.jspecify.annotations.NullMarked;
