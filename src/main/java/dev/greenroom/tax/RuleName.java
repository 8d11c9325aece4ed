package dev.greenroom.tax;

/** The rules that the table knows. */
enum RuleName {
    CUMULATIVE_WITHHOLDING,
    COMPREHENSIVE_INCOME,
    LABOUR_PER_MONTH,
    NON_RESIDENT_LABOUR,
    VAT_AGENCY_FILING,
    VAT_PER_TRANSACTION,
    VAT_NON_RESIDENT,
    VAT_SURCHARGES,
    INCOME_NET_OF_VAT
}
