/** The double-entry ledger: nothing else writes balances. */
@NullMarked
package dev.greenroom.ledger;

import org.jspecify.annotations.NullMarked;
