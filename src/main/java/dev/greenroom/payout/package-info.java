/** Payouts and payment batches, the bank rail, the bank's reports and exceptions. */
@NullMarked
package dev.greenroom.payout;

import org.jspecify.annotations.NullMarked;
