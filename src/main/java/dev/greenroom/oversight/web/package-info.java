/** Oversight over HTTP. */
@NullMarked
package dev.greenroom.oversight.web;

import org.jspecify.annotations.NullMarked;
