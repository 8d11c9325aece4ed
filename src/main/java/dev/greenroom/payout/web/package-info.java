/** Payouts, batches, bank reports and earnings over HTTP. */
@NullMarked
package dev.greenroom.payout.web;

import org.jspecify.annotations.NullMarked;
