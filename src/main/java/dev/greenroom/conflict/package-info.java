/** Conflicts of interest: to whom members of staff are related, so that they decide nothing about these people. */
@NullMarked
package dev.greenroom.conflict;

import org.jspecify.annotations.NullMarked;
