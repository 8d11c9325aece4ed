/** Encryption of personal identifiers at rest, blind indexes and masks. */
@NullMarked
package dev.greenroom.vault;

import org.jspecify.annotations.NullMarked;
