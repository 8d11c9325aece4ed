/** Reference data over HTTP. */
@NullMarked
package dev.greenroom.reference.web;

import org.jspecify.annotations.NullMarked;
