/** Screening lists in their publishers' formats, name matching, hits. */
@NullMarked
package dev.greenroom.screening;

import org.jspecify.annotations.NullMarked;
