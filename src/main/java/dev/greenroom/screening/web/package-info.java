/** Screening over HTTP. */
@NullMarked
package dev.greenroom.screening.web;

import org.jspecify.annotations.NullMarked;
