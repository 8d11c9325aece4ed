/** The ledger over HTTP, for finance and the auditor. */
@NullMarked
package dev.greenroom.ledger.web;

import org.jspecify.annotations.NullMarked;
