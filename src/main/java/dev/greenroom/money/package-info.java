/** Money with a currency and named rounding. */
@NullMarked
package dev.greenroom.money;

import org.jspecify.annotations.NullMarked;
