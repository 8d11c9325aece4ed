/** Conflicts of interest over HTTP. */
@NullMarked
package dev.greenroom.conflict.web;

import org.jspecify.annotations.NullMarked;
