/** Weekly performance figures: the file, its checks and the frozen week. */
@NullMarked
package dev.greenroom.performance;

import org.jspecify.annotations.NullMarked;
