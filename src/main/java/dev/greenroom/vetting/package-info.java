/** Vetting: identity, age, tax profile, screening, payout method, patterns, risk and the officers' verdict. */
@NullMarked
package dev.greenroom.vetting;

import org.jspecify.annotations.NullMarked;
