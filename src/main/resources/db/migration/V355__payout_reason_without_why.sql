-- Finance reads the text of a held payout: of compliance's matters it says only whose they are.
update payout set reason_text = 'A compliance review is under way. Payments wait until it is done.'
where reason_code in ('SCREENING_HIT', 'IDENTITY_DOUBT', 'TAX_QUERY', 'CONTENT_INCIDENT', 'FRAUD_SUSPECTED',
    'COMPLIANCE_REVIEW', 'HOLDER_NAME_DIFFERS', 'REVERIFICATION_OVERDUE', 'DOCUMENT_EXPIRED', 'PATTERN_ALERT')
    or reason_code = 'HELD_REISSUED'
    and id in (select payout_id from payout_exception where route = 'COMPLIANCE');
