/** Exchange rates over HTTP and on a page, for finance and auditors. */
@NullMarked
package dev.greenroom.exchange.web;

import org.jspecify.annotations.NullMarked;
