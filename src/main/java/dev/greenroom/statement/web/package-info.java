/** Statements over HTTP: staff see all, creators their own published ones. */
@NullMarked
package dev.greenroom.statement.web;

import org.jspecify.annotations.NullMarked;
