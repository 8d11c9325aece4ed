/** Accounts, staff and the login page over HTTP. */
@NullMarked
package dev.greenroom.access.web;

import org.jspecify.annotations.NullMarked;
