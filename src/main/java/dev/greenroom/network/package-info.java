/** Agencies (MCN): proposals, offers, confirmations and memberships. */
@NullMarked
package dev.greenroom.network;

import org.jspecify.annotations.NullMarked;
