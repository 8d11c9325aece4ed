/** The worklist over HTTP. */
@NullMarked
package dev.greenroom.worklist.web;

import org.jspecify.annotations.NullMarked;
