/** Re-verification over HTTP. */
@NullMarked
package dev.greenroom.reverification.web;

import org.jspecify.annotations.NullMarked;
