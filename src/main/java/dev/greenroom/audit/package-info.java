/** The append-only, hash-chained record of who did what, when and why. */
@NullMarked
package dev.greenroom.audit;

import org.jspecify.annotations.NullMarked;
