import type { AudienceReading } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { shareText } from '../../../state/format.ts';
import { plainAmount } from '../../../ui/amount-input.ts';

const words = text.person.audience;
/** A name, then white space, a colon, a semicolon or a tab, then a number with or without the sign for per cent. */
const LINE = /^(.*?\S)[\s:;,]+(\d+(?:[.,]\d+)?)\s*%?$/u;
/** Rounded shares may add up to a little more than a hundred. */
const LARGEST_SUM = 101;

/** The shares somebody typed, one per line, or the sentence that says which line is wrong. */
export function readShares(typed: string): AudienceReading['parts'] | string {
  const parts: AudienceReading['parts'] = [];
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue;
    const match = LINE.exec(line.trim());
    const percent = Number(plainAmount(match?.[2] ?? '').replace(',', '.'));
    if (!match?.[1] || !Number.isFinite(percent) || percent > 100) return words.badLine(index + 1, line.trim());
    parts.push({ value: match[1], percent });
  }
  if (parts.length === 0) return words.noParts;
  const sum = parts.reduce((total, { percent }) => total + percent, 0);
  return sum > LARGEST_SUM ? words.over(shareText(sum)) : parts;
}
