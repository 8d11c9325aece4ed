/** The weekly bonus: plan, run, lines, budget and approvals. */
@NullMarked
package dev.greenroom.bonus;

import org.jspecify.annotations.NullMarked;
