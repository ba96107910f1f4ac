/** Whole years, both ends included; `null` for an open end. */
export interface AgeRange {
  readonly least: number;
  readonly most: number | null;
}

/** The last year of an open range such as `65+`, where it has to be spread over years. */
const OLDEST = 99;

const BETWEEN = /^(\d{1,3})\s*(?:-|–|—|to)\s*(\d{1,3})$/;
const FROM = /^(?:over\s*|>=\s*|≥\s*)?(\d{1,3})\s*(?:\+|and over|and older|or older|or over)$/;
const OLDER = /^(?:over|above|>)\s*(\d{1,3})$/;
const YOUNGER = /^(?:under|below|<)\s*(\d{1,3})$/;
const ONE = /^(\d{1,3})$/;

/** Reads an age range as sources write it (`18-24`, `25–34`, `65+`, `under 18`, `13-17 years`); `null` when it is none. */
export function readAgeRange(written: string): AgeRange | null {
  const range = written
    .toLowerCase()
    .replace(/\b(?:years?(?: old)?|yrs?|aged?|y\/o)\b/g, ' ')
    .trim();
  const between = BETWEEN.exec(range);
  if (between) {
    const [least, most] = [Number(between[1]), Number(between[2])];
    return least <= most ? { least, most } : null;
  }
  const from = FROM.exec(range);
  if (from) return { least: Number(from[1]), most: null };
  const older = OLDER.exec(range);
  if (older) return { least: Number(older[1]) + 1, most: null };
  const younger = YOUNGER.exec(range);
  if (younger) return Number(younger[1]) === 0 ? null : { least: 0, most: Number(younger[1]) - 1 };
  const one = ONE.exec(range);
  return one ? { least: Number(one[1]), most: Number(one[1]) } : null;
}

/** The part of a range, 0 to 1, that lies in another one, with people spread evenly over its years. */
export function partWithin(range: AgeRange, target: AgeRange): number {
  const last = range.most ?? Math.max(OLDEST, range.least);
  const shared = Math.min(last, target.most ?? last) - Math.max(range.least, target.least) + 1;
  return Math.max(0, shared) / (last - range.least + 1);
}
