/** Statements: finished figures kept and drawn as PDF. */
@NullMarked
package dev.greenroom.statement;

import org.jspecify.annotations.NullMarked;
