/** Compliance alerts: what screening and patterns saw about a person, and what officers decided about it. */
@NullMarked
package dev.greenroom.alert;

import org.jspecify.annotations.NullMarked;
