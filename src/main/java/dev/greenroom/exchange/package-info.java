/** Exchange rates of the yuan as published, and what an amount is worth at them. */
@NullMarked
package dev.greenroom.exchange;

import org.jspecify.annotations.NullMarked;
