/** Verifying creators again: every six months, when a document expires, when a minor comes of age. */
@NullMarked
package dev.greenroom.reverification;

import org.jspecify.annotations.NullMarked;
