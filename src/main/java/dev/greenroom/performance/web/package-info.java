/** The performance file over HTTP, for finance. */
@NullMarked
package dev.greenroom.performance.web;

import org.jspecify.annotations.NullMarked;
