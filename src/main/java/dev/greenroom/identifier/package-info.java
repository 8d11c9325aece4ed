/** Shared kernel: the shapes and checksums of identifiers, and names made comparable; pure, without state. */
@NullMarked
package dev.greenroom.identifier;

import org.jspecify.annotations.NullMarked;
