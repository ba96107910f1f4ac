import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromParts, daysBetween, isCalendarDay, monthOf } from '#shared/lib/calendar-day.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { sha256Hex, createSha256 } from '#shared/lib/sha256.ts';
import { foldText } from '#shared/lib/text-fold.ts';
import { createIdSource, isUuidV7 } from '#shared/lib/uuid.ts';

const anyDay = fc
  .tuple(fc.integer({ min: 1970, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => dayFromParts(year, month, day)!);

describe('calendar days', () => {
  it('counts to a day and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('knows which days exist', () => {
    expect(['2024-02-29', '2025-12-31', '1970-01-01', '2100-12-31'].every(isCalendarDay)).toBe(true);
    expect(
      ['2025-02-29', '2025-13-01', '2025-1-1', '20226-01-01', '1969-12-31', '2025-06-31', ''].some(isCalendarDay),
    ).toBe(false);
    expect(monthOf('2025-06-30')).toBe('2025-06');
  });

  it('is not moved by daylight saving', () => {
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
    expect(addDays('2025-10-25', 2)).toBe('2025-10-27');
  });
});

describe('ids', () => {
  const random = { bytes: (length: number) => new Uint8Array(length).fill(0xff) };

  it('are UUIDv7, differ and sort in the order they were made, also inside one millisecond and when the clock steps back', () => {
    let millis = 1_760_000_000_000;
    const newId = createIdSource({ now: () => millis }, random);
    const ids: string[] = [];
    for (let index = 0; index < 10_000; index += 1) {
      if (index === 5_000) millis -= 60_000;
      ids.push(newId());
    }
    expect(ids.every(isUuidV7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('text and hashes', () => {
  it('folds accents, case and spaces', () => {
    expect(foldText('  José \u00a0 ÁLVAREZ ')).toBe('jose alvarez');
    expect(foldText('ﬁne Ⅳ')).toBe('fine iv');
  });

  it('writes equal values as equal text, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson({ b: [1, { d: 2, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":2}]}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(/NaN/);
  });

  it('hashes known text to the known value, in one piece or in several', () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256Hex('abc')).toBe(known);
    const hash = createSha256();
    for (const letter of 'abc') hash.update(new TextEncoder().encode(letter));
    expect(hash.hex()).toBe(known);
  });
});
