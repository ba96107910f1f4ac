import { dayInFileName, isAmbiguousDay, readDay, sniffDateOrder } from '#shared/formats/date-text.ts';
import { guardFormula, unguardFormula } from '#shared/formats/formula-guard.ts';
import { joinList, splitList } from '#shared/formats/list-cell.ts';
import { currenciesOfSign, readMoney } from '#shared/formats/money-text.ts';
import {
  isShortenedId,
  LARGEST_COUNT,
  readCount,
  readId,
  readNumber,
  sniffDecimals,
} from '#shared/formats/number-text.ts';
import { readProfileLink } from '#shared/formats/profile-link.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import { textSeed, type FuzzTarget } from '../fuzz-target.ts';
import { hold } from '../sheet-laws.ts';

const styles = ['point', 'comma'] as const;
const currencies = ['EUR', 'JPY', 'USD', 'INR', 'BHD'] as const;

/** What single cells are read as: numbers, counts, amounts, days, lists, ids and addresses of profiles; one to a line. */
export const target: FuzzTarget = {
  seeds: () =>
    [
      '1,050.5|1.050,5|1 050|1\u202f050|-5|(5.00)|5-|+3|1.2K|3 Mio.|5 lakh|12.5%|1e5|0x10|٣|1/2|--1|1.2.3|,5|5,',
      '€ 12.50|12,50 €|EUR 12.50|US$5|$5|₹1,00,000|R$ 5|kr 10|1.00 ¥|CHF5.05|-€5|(€5)|5 EUR USD|€€5|60634.34999999999',
      '2025-04-30|30.04.2025|04/30/2025|3/4/25|20250430|April 30, 2025|30 Apr 2025|2025-02-30|45750|2025-04-30T10:00:00Z',
      '30. Dezember 2025|Sept. 3, 2025|0000-00-00|9999-12-31|1/1/0001|31/31/2025|2025-04-30 25:99|list-2022-09.csv',
      'a; b|"a;b"; c|a, b|"a ""b"""; c|;;|""|" a "; b|"open|a "b"; c',
      'https://www.instagram.com/asha/|@asha|youtube.com/@asha|https://tiktok.com/@a?x=1|http://x.com/%41|x.com|//x.com/a',
      "'=1|=1|'a|''|\u00a0=1|\t|1.78E+16|42.0|042|007.00|＝1",
    ].map((line) => [textSeed('cells.txt', line.replaceAll('|', '\n'))]),
  tokens:
    '- + ( ) , . ; % € $ US$ ₹ EUR k K Mio lakh cr \u00a0 \u202f \u2212 / : T Z Jan december " "" \' = @ www. https:// instagram.com/ ? # ٣ Ⅷ ½ e5 E+16 1 00 2025 -04- ı'.split(
      ' ',
    ),
  run([file]) {
    if (!file) return [];
    const cells = new TextDecoder().decode(file.bytes).split('\n');
    const seen = cells.flatMap(checkCell);
    const sniffed = sniffDecimals(cells);
    return [...seen, `decimals ${sniffed.style}`, `order ${sniffDateOrder(cells)}`];
  },
};

function checkCell(cell: string): string[] {
  hold(unguardFormula(guardFormula(cell)) === cell, `the guard of ${JSON.stringify(cell)} comes off`);
  for (const hasCommas of [true, false]) {
    const parts = splitList(cell, hasCommas);
    const again = splitList(joinList(parts), hasCommas);
    hold(
      JSON.stringify(again) === JSON.stringify(parts),
      `the list ${JSON.stringify(parts)} comes back, not ${JSON.stringify(again)}`,
    );
  }
  const named = dayInFileName(cell);
  if (named) hold(isCalendarDay(named.day), `${named.day} is a day`);
  readId(cell);
  currenciesOfSign(cell);
  const link = readProfileLink(cell);
  return [
    `${isShortenedId(cell)} ${isAmbiguousDay(cell)} ${link?.platform} ${link?.handle === null}`,
    ...styles.flatMap((style) => checkNumber(cell, style)),
    ...(['dmy', 'mdy', null] as const).map((order) => {
      const reading = readDay(cell, order);
      if (!reading.ok) return reading.problem;
      hold(isCalendarDay(reading.day), `${reading.day} is a day`);
      return 'a day';
    }),
  ];
}

function checkNumber(cell: string, style: (typeof styles)[number]): string[] {
  const number = readNumber(cell, style);
  if (number) hold(/^-?\d+(?:\.\d+)?$/u.test(number.digits), `${number.digits} is a plain decimal`);
  const counts = [true, false].map((canRound) => {
    const count = readCount(cell, style, canRound);
    if (!count.ok) return count.problem;
    hold(Number.isInteger(count.value) && Math.abs(count.value) <= LARGEST_COUNT, `${count.value} is a count`);
    return `${count.wasRounded} ${count.isAbbreviated}`;
  });
  const amounts = currencies.map((currency) => {
    const reading = readMoney(cell, currency, style);
    if (!reading.ok) return reading.problem;
    hold(typeof reading.money.minor === 'bigint' && reading.money.currency === currency, 'an amount in the currency');
    return reading.rounding;
  });
  return [`${number?.isPercent} ${number?.isAbbreviated} ${number?.sign === null}`, ...counts, ...amounts];
}
