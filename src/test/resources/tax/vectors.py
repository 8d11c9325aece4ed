"""Writes vectors.csv beside it: withholding computed apart from Greenroom's code, in exact fractions, from the text of the rules.

python3 vectors.py > vectors.csv

Text used: STA Announcement 2018 No. 61 (method A, non-residents' monthly table on 80 %), STA Announcement 2025 No. 16 (method B from
2025-10-01), the annual table of comprehensive income, VAT of natural persons with agency filing (100,000 a month, inclusive, the whole
amount over it, 3 % levied at 1 % until 2027-12-31) and without (each payment above 1,000 net, 500 before 2026). Income = gross less VAT.
A payment never bears more than itself.
"""
import sys
from datetime import date, timedelta
from fractions import Fraction as F

YEAR = [(36000, 3, 0), (144000, 10, 2520), (300000, 20, 16920), (420000, 25, 31920), (660000, 30, 52920), (960000, 35, 85920), (None, 45, 181920)]
A = [(20000, 20, 0), (50000, 30, 2000), (None, 40, 7000)]
ABROAD = [(3000, 3, 0), (12000, 10, 210), (25000, 20, 1410), (35000, 25, 2660), (55000, 30, 4410), (80000, 35, 7160), (None, 45, 15160)]


def cents(exact):
    """Half up to 0.01; amounts are not negative."""
    return F((exact * 100 + F(1, 2)).__floor__(), 100)


def by_table(base, table):
    if base <= 0:
        return F(0)
    for top, percent, quick in table:
        if top is None or base <= top:
            return base * percent / 100 - quick


def progressive(base, table):
    """The same by slices, without quick deductions: a check of the tables themselves."""
    tax, bottom = F(0), F(0)
    for top, percent, _ in table:
        upper = base if top is None or base < top else F(top)
        if upper > bottom:
            tax += (upper - bottom) * percent / 100
        bottom = F(top) if top else bottom
    return tax


def vat(gross, day, consent, done, residence):
    if residence != 'CN_RESIDENT' or day > date(2027, 12, 31):
        return F(0)
    if consent:
        if day < date(2025, 10, 1):
            return F(0)
        month = [p for p in done if (p['day'].year, p['day'].month) == (day.year, day.month)]
        total = gross + sum(p['gross'] for p in month)
        due = cents(total / F('1.01') / 100) if total / F('1.01') > 100000 else F(0)
        due = max(F(0), due - sum(p['vat'] for p in month))
    else:
        line = 1000 if day >= date(2026, 1, 1) else 500
        due = cents(gross / F('1.01') / 100) if gross / F('1.01') > line else F(0)
    return min(due, gross)


def income_tax(gross, carried, day, method, done):
    same_year = [p for p in done if p['day'].year == day.year]
    same_month = [p for p in same_year if p['day'].month == day.month]
    if method == 'NONE':
        return F(0)
    period = same_year if method == 'CUMULATIVE' else same_month
    income = gross - carried + sum(p['gross'] - p['vat'] for p in period)
    if method == 'CUMULATIVE':
        first = min([p['day'].month for p in same_year] + [day.month])
        base, table = income * F(80, 100) - 5000 * (day.month - first + 1), YEAR
    elif method == 'PER_MONTH':
        base, table = income - (800 if income <= 4000 else income * F(20, 100)), A
    else:
        base, table = income * F(80, 100), ABROAD
    tax = by_table(base, table)
    if base > 0:
        assert tax == progressive(base, table), (base, tax)
    due = max(F(0), cents(tax) - sum(p['tax'] for p in period))
    return min(due, gross - carried)


def case(name, residence, consent, method, payments):
    done = []
    how = {'CN_RESIDENT': method, 'NON_RESIDENT': 'NON_RESIDENT', 'BUSINESS': 'NONE'}[residence]
    for day, gross in payments:
        gross = F(gross)
        v = vat(gross, day, consent, done, residence)
        t = income_tax(gross, v, day, how, done)
        done.append({'day': day, 'gross': gross, 'vat': v, 'tax': t})
        print(','.join([name, residence, str(consent).lower(), method, day.isoformat(),
                        *('%.2f' % float(x) for x in (gross, v, t, gross - v - t))]))


def weeks(start, *amounts):
    return [(start + timedelta(days=7 * i), a) for i, a in enumerate(amounts)]


def months(year, *amounts, first=1, day=12):
    return [(date(year, first + i, day), a) for i, a in enumerate(amounts)]


R, N, B = 'CN_RESIDENT', 'NON_RESIDENT', 'BUSINESS'
C, M = 'CUMULATIVE', 'PER_MONTH'
d = date
print('case,residence,consent,method,date,gross,vat,incomeTax,net')
case('four full bonuses in a month', R, True, C, weeks(d(2026, 3, 2), '30000', '30000', '30000', '30000'))
case('four full bonuses in a month by method A', R, True, M, weeks(d(2026, 3, 2), '30000', '30000', '30000', '30000'))
case('five full bonuses in a month', R, True, C, weeks(d(2026, 3, 2), *['30000'] * 5))
case('five full bonuses in a month by method A', R, True, M, weeks(d(2026, 3, 2), *['30000'] * 5))
case('four full bonuses without consent', R, False, C, weeks(d(2026, 3, 2), *['30000'] * 4))
case('four full bonuses without consent by method A', R, False, M, weeks(d(2026, 3, 2), *['30000'] * 4))
case('exactly at the line', R, True, C, weeks(d(2026, 5, 4), '30000', '30000', '30000', '11000'))
case('a cent over the line', R, True, C, weeks(d(2026, 5, 4), '30000', '30000', '30000', '11000.01'))
case('at the line then 5000 more', R, True, C, weeks(d(2026, 5, 4), '30000', '30000', '30000', '11000') + [(d(2026, 5, 29), '5000')])
case('at the line by method A then 5000 more', R, True, M, weeks(d(2026, 5, 4), '30000', '30000', '30000', '11000') + [(d(2026, 5, 29), '5000')])
case('odd cents over the line', R, True, C, weeks(d(2026, 6, 1), '29999.99', '27345.67', '28123.45', '25678.91', '1234.56'))
case('without consent at and over 1000 net', R, False, C, weeks(d(2026, 2, 2), '1010.00', '1010.01', '1009.99', '5000'))
case('without consent twice on one day', R, False, C, [(d(2026, 2, 2), '600'), (d(2026, 2, 2), '600'), (d(2026, 2, 2), '1500')])
case('without consent the line of 2025', R, False, C, [(d(2025, 12, 29), '505.00'), (d(2025, 12, 30), '505.01'), (d(2026, 1, 1), '505.01'), (d(2026, 1, 2), '1010.01')])
case('a year at 120000 a month', R, True, C, months(2026, *['120000'] * 12))
case('a year at 120000 a month by method A', R, True, M, months(2026, *['120000'] * 12))
case('a year at 6250 a month', R, True, C, months(2026, *['6250'] * 12))
case('a year at 10000 without consent', R, False, C, months(2026, *['10000'] * 12))
case('a gap of two months', R, True, C, [(d(2026, 1, 12), '40000'), (d(2026, 4, 13), '20000'), (d(2026, 5, 11), '20000')])
case('first pay in July', R, True, C, months(2026, '30000', '60000', '90000', first=7))
case('less later never gives back', R, True, C, months(2026, '60000', '1000', '1000', '30000'))
case('the year begins anew', R, True, C, [(d(2026, 12, 28), '30000'), (d(2026, 12, 31), '30000'), (d(2027, 1, 1), '30000'), (d(2027, 1, 4), '30000')])
case('the month begins anew by method A', R, True, M, [(d(2026, 3, 31), '30000'), (d(2026, 4, 1), '30000')])
case('the line begins anew with the month', R, True, C, [(d(2026, 3, 30), '90000'), (d(2026, 3, 31), '20000'), (d(2026, 4, 1), '20000')])
case('first weeks of method B', R, True, C, [(d(2025, 10, 1), '30000'), (d(2025, 10, 8), '30000'), (d(2025, 12, 31), '30000'), (d(2026, 1, 1), '30000')])
case('before method B by method A', R, False, M, [(d(2025, 9, 30), '30000'), (d(2025, 10, 1), '30000')])
case('over the end of the relief', R, True, C, [(d(2027, 12, 30), '100000'), (d(2027, 12, 31), '20000'), (d(2028, 1, 3), '120000')])
case('method A around its fixed deduction', R, True, M, [(d(2026, 1, 5), '4000'), (d(2026, 1, 12), '1'), (d(2026, 2, 2), '801'), (d(2026, 3, 2), '0'), (d(2026, 3, 9), '800')])
case('method A small and odd without consent', R, False, M, weeks(d(2026, 8, 3), '1234.56', '2345.67', '999.99', '12345.67'))
case('method B over each band', R, True, C, months(2026, '60000', '100000', '100000', '100000', '100000', '100000', '100000', '100000', '100000', '100000', '100000', '100000'))
case('method B millions', R, True, C, months(2026, '900000', '0.01', '900000.99'))
case('a non-resident month by month', N, False, C, months(2026, '3750', '15000', '31250', '43750', '68750', '100000', '120000'))
case('a non-resident in parts', N, True, M, weeks(d(2026, 9, 7), '10000', '20000.01', '30000', '0'))
case('a non-resident over a month end', N, False, C, [(d(2026, 9, 30), '30000'), (d(2026, 10, 1), '30000')])
case('a business', B, False, C, months(2026, '30000', '500000'))
case('cents that round', R, True, C, months(2026, '6250.41', '6250.41', '6250.83', '6250.62'))
case('crossing with less than the VAT', R, True, C, weeks(d(2026, 7, 6), '100900', '200', '30000'))
sys.stdout.flush()
