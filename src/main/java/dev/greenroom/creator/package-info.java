/** The active payee: standing, holds, payable-and-why. */
@NullMarked
package dev.greenroom.creator;

import org.jspecify.annotations.NullMarked;
