/** The tax preview over HTTP, for finance and the auditor. */
@NullMarked
package dev.greenroom.tax.web;

import org.jspecify.annotations.NullMarked;
