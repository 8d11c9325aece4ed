/** The audit record over HTTP. */
@NullMarked
package dev.greenroom.audit.web;

import org.jspecify.annotations.NullMarked;
