/** What officers and auditors see across all modules: one story for a person or payment, four eyes recomputed, what waits. */
@NullMarked
package dev.greenroom.oversight;

import org.jspecify.annotations.NullMarked;
