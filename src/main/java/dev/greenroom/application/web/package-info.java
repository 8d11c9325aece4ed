/** The application over HTTP: the creator's own, and the officers' view. */
@NullMarked
package dev.greenroom.application.web;

import org.jspecify.annotations.NullMarked;
