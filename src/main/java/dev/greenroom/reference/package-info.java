/** Shared kernel: ids, weeks, the clock, subject areas, hubs, platforms, documents. */
@NullMarked
package dev.greenroom.reference;

import org.jspecify.annotations.NullMarked;
