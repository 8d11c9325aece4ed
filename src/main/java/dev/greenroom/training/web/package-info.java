/** Training over HTTP. */
@NullMarked
package dev.greenroom.training.web;

import org.jspecify.annotations.NullMarked;
