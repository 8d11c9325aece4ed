package dev.greenroom.payout;

/** Where a payment file goes: kept for finance to take to the bank, or to a simulated bank that answers at once. */
interface BankRail {
    /** Joins the transaction of the sending. @param pain001 the file as stored */
    void accept(Batch batch, byte[] pain001);
}
