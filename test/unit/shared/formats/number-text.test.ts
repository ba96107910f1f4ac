import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShortenedId, readCount, readId, readNumber, sniffDecimals } from '#shared/formats/number-text.ts';

const digitsOf = (text: string, style: 'point' | 'comma' = 'point') => readNumber(text, style)?.digits ?? null;

describe('readNumber', () => {
  it.each([
    ['477.9M', '477900000'],
    ['3.3k', '3300'],
    ['29.0b', '29000000000'],
    ['0.89k', '890'],
    ['1,050', '1050'],
    ['12,34,567', '1234567'],
    ["1'050'000.5", '1050000.5'],
    ['1 050 000', '1050000'],
    ['(1,050)', '-1050'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['+5', '5'],
    ['₹ 1,050.50', '1050.50'],
    ['INR 1,050', '1050'],
    ['$-3.5', '-3.5'],
    ['2.5 Mio', '2500000'],
    ['.5', '0.5'],
    ['1.39%', '1.39'],
  ])('reads %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  it.each([
    ['1.050', '1050'],
    ['1.050,5', '1050.5'],
    ['29,0b', '29000000000'],
    ['Rp 1.500.000', '1500000'],
  ])('reads %s with a decimal comma', (text, digits) => {
    expect(digitsOf(text, 'comma')).toBe(digits);
  });

  it.each([
    '',
    'abc',
    '12..4K',
    '1,05',
    '1,0500',
    '1.2.3',
    '5 apples',
    '1e5',
    '--5',
    '=1+1',
    'NaN',
    'Infinity',
    '1,050.5,3',
  ])('refuses %j', (text) => {
    expect(digitsOf(text)).toBeNull();
  });

  it('gives up at once on text made to keep the pattern busy', () => {
    expect(digitsOf(`₹${' '.repeat(50_000)}x`)).toBeNull();
    expect(digitsOf('1 '.repeat(50_000))).toBeNull();
  });

  it('tells percentages, signs and shortened numbers', () => {
    expect(readNumber('11.85%', 'point')).toMatchObject({ isPercent: true });
    expect(readNumber('12 EUR', 'point')).toMatchObject({ sign: 'EUR' });
    expect(readNumber('12K', 'point')).toMatchObject({ isAbbreviated: true });
  });
});

describe('readCount', () => {
  it('reads back every count however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom('en', 'de', 'hi', 'de-CH'),
        (value, locale) => {
          const text = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(value);
          const reading = readCount(text, locale === 'de' ? 'comma' : 'point');
          expect(reading).toMatchObject({ ok: true, value });
        },
      ),
    );
  });

  it('works K, M and B in exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom('K', 'M', 'B'), (tenths, unit) => {
        const factor = { K: 1_000, M: 1_000_000, B: 1_000_000_000 }[unit];
        const text = `${Math.floor(tenths / 10)}.${tenths % 10}${unit}`;
        const value = Number((BigInt(tenths) * BigInt(factor)) / 10n);
        expect(readCount(text, 'point')).toMatchObject(value <= 1e12 ? { ok: true, value } : { ok: false });
      }),
    );
  });

  it.each([
    ['-5', 'negative'],
    ['1.5', 'not-whole'],
    ['9'.repeat(30), 'too-large'],
    ['5%', 'percent'],
    ['$5', 'currency'],
    ['five', 'not-a-number'],
    ['12 xyz', 'not-a-number'],
  ])('refuses %s as %s', (text, problem) => {
    expect(readCount(text, 'point')).toEqual({ ok: false, problem });
  });

  it('reads 1.050 by the decimal style, and as a group while nobody knows it', () => {
    expect(readCount('1.050', null)).toMatchObject({ ok: true, value: 1_050 });
    expect(readCount('1.050', 'comma')).toMatchObject({ ok: true, value: 1_050 });
    expect(readCount('1.050', 'point')).toEqual({ ok: false, problem: 'not-whole' });
    expect(readCount('50.0', 'point')).toMatchObject({ ok: true, value: 50 });
  });

  it('rounds averages only', () => {
    expect(readCount('10.5', 'point', true)).toMatchObject({ ok: true, value: 11, wasRounded: true });
  });
});

describe('sniffDecimals', () => {
  it.each([
    [['1,050', '2,000'], null],
    [['1,050.5', '3'], 'point'],
    [['1.050,5', '3'], 'comma'],
    [['12.5', '1,050'], 'point'],
    [['1.000.000'], 'comma'],
    [['477.9M'], 'point'],
    [['0,89k'], 'comma'],
  ])('%j', (cells, style) => {
    expect(sniffDecimals(cells).style).toBe(style);
  });

  it('counts the cells that disagree', () => {
    expect(sniffDecimals(['1.5', '2.5', '3,5', '1,050', '7'])).toEqual({ style: 'point', against: 1, unclear: 1 });
  });
});

describe('readId', () => {
  it('takes the .0 of data tools away and nothing else', () => {
    expect(['42', '42.0', ' 42.00 ', '042', '4.20', 'a.0', 'X-1'].map(readId)).toEqual([
      '42',
      '42',
      '42',
      '042',
      '4.20',
      'a.0',
      'X-1',
    ]);
    expect(isShortenedId('1.78E+16')).toBe(true);
    expect(isShortenedId('178')).toBe(false);
  });
});
