/** Withholding by dated rules: calculations with their steps, kept for the year's cumulative sums. */
@NullMarked
package dev.greenroom.tax;

import org.jspecify.annotations.NullMarked;
