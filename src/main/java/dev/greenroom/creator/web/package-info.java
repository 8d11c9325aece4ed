/** Creators over HTTP. */
@NullMarked
package dev.greenroom.creator.web;

import org.jspecify.annotations.NullMarked;
