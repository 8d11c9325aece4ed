/** Accounts, roles, sessions and who may see what. */
@NullMarked
package dev.greenroom.access;

import org.jspecify.annotations.NullMarked;
