/**
 * What people must do: tasks, their rules and answers, the page and the API.
 *
 * <p>The engine decides what is open; the rows here follow it, fed by the five task listeners before each change takes effect.
 * {@code assigning} and {@code completing} are the only listeners of their event, so what they allow is what the engine does
 * next, and the row says so at once. Should the engine not do it after all (the process was cancelled in that moment), its next
 * listener job corrects the row: {@code canceling} closes it and drops the answer, a new {@code assigning} or a
 * {@code completing} with another answer opens it again and drops the old answer. COMPLETING is only shown to people: a
 * completion was sent and not yet answered; it stops nobody, since the engine refuses a second one itself.
 */
@NullMarked
package dev.greenroom.worklist;

import org.jspecify.annotations.NullMarked;
