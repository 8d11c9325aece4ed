/** The weekly runs over HTTP, for finance and the auditor. */
@NullMarked
package dev.greenroom.bonus.web;

import org.jspecify.annotations.NullMarked;
