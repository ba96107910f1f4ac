import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCellText, plainNumber, readStoredNumber } from '#shared/formats/xlsx/number-cell.ts';
import { numberFormat } from '#shared/formats/xlsx/number-format.ts';

const plain = (stored: string): string => plainNumber(stored, readStoredNumber(stored)!);
const shown = (stored: string, code: string | number, system: 1900 | 1904 = 1900): string | null => {
  const format = typeof code === 'number' ? numberFormat(code, undefined) : numberFormat(170, code);
  return numberCellText(stored, readStoredNumber(stored)!, format, system);
};

describe('plain numbers', () => {
  it('come without exponent, noise and needless zeros', () => {
    expect(plain('0.30000000000000004')).toBe('0.3');
    expect(plain('1.1000000000000001')).toBe('1.1');
    expect(plain('12.50')).toBe('12.5');
    expect(plain('-0')).toBe('0');
    expect(plain('1E3')).toBe('1000');
    expect(plain('1.5E-7')).toBe('0.00000015');
    expect(plain('-2e-10')).toBe('-0.0000000002');
    expect(plain('007')).toBe('7');
    expect(plain('123456789012345')).toBe('123456789012345');
  });

  it('stay as stored from 16 digits on, so that a shortened id is seen', () => {
    expect(plain('1.7841400000000001E+16')).toBe('1.7841400000000001E+16');
    expect(plain('17841405793187218')).toBe('17841405793187218');
  });

  it('are the same number for all of up to 15 digits', () => {
    const value = fc.tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.nat({ max: 14 }));
    fc.assert(
      fc.property(value, ([digits, decimals]) => {
        const number = Number(`${digits}e-${decimals}`);
        for (const stored of [String(number), number.toPrecision(17)]) {
          const text = plain(stored);
          expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
          expect(Number(text)).toBe(number === 0 ? 0 : number);
        }
      }),
    );
  });

  it('are none where the text is no number', () => {
    for (const stored of ['', 'x', '1e', '0x10', '1,5', 'Infinity', '1e999', '1'.repeat(500)]) {
      expect(readStoredNumber(stored)).toBeNull();
    }
  });
});

describe('days and times', () => {
  it('know the leap day of 1900 that never was', () => {
    expect(shown('1', 14)).toBe('1900-01-01');
    expect(shown('59', 14)).toBe('1900-02-28');
    expect(shown('60', 14)).toBeNull();
    expect(shown('61', 14)).toBe('1900-03-01');
    expect(shown('2958465', 14)).toBe('9999-12-31');
    expect(shown('2958466', 14)).toBeNull();
    expect(shown('0', 14)).toBeNull();
    expect(shown('-1', 14)).toBeNull();
  });

  it('count from 1904 where the workbook does', () => {
    expect(shown('0', 14, 1904)).toBe('1904-01-01');
    expect(shown('60', 14, 1904)).toBe('1904-03-01');
    expect(shown('0.5', 22, 1904)).toBe('1904-01-01T12:00:00');
  });

  it('show the time where the number or the format has one', () => {
    expect(shown('45777.5', 14)).toBe('2025-04-30T12:00:00');
    expect(shown('45777', 22)).toBe('2025-04-30T00:00:00');
    expect(shown('45777.99999999', 22)).toBe('2025-05-01T00:00:00');
    expect(shown('0.75', 'yyyy-mm-dd hh:mm')).toBe('18:00:00');
    expect(shown('0', 20)).toBe('00:00:00');
    expect(shown('45777.25', 20)).toBe('2025-04-30T06:00:00');
  });

  it('let hours run on and show fractions where the format does', () => {
    expect(shown('1.5', '[h]:mm')).toBe('36:00:00');
    expect(shown('0.5000058', 'mm:ss.0')).toBe('12:00:00.501');
    expect(shown('0.5000058', 'mm:ss')).toBe('12:00:01');
  });
});

describe('number formats', () => {
  it.each([
    ['yyyy-mm-dd', '2025-04-30'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025-04-30'],
    ['[$-409]d\\-mmm\\-yy;@', '2025-04-30'],
    ['d/m/yy\\ h:mm\\ AM/PM', '2025-04-30T00:00:00'],
    ['mmm', '2025-04-30'],
    ['yyyy"年"m"月"', '2025-04-30'],
    ['General', '45777'],
    ['0.0 "days"', '45777'],
    ['0\\d', '45777'],
    ['#,##0_);[Red]\\(#,##0\\)', '45777'],
    ['[Magenta]0', '45777'],
    ['0.00E+00', '45777'],
    ['@', '45777'],
    ['0%', '4577700%'],
  ])('%s shows %s', (code, text) => {
    expect(shown('45777', code)).toBe(text);
  });

  it.each([
    ['[$€-407]\\ #,##0.00', '€12.50'],
    ['#,##0.00\\ [$€-407]', '€12.50'],
    ['_-[$£-809]* #,##0.00_-;\\-[$£-809]* #,##0.00_-', '£12.50'],
    ['"Rp"#,##0', 'Rp 12.5'],
    ['[$IDR]\\ #,##0.000', 'IDR 12.500'],
    ['$#,##0.00_);($#,##0.00)', '$12.50'],
    ['[$€-407]0.00;[$£-809]0.00', '12.5'],
    ['"R"0.00', '12.5'],
    ['[$-409]0.00', '12.5'],
  ])('%s makes 12.5 %s', (code, text) => {
    expect(shown('12.5', code)).toBe(text);
  });

  it('put the currency behind the minus and leave numbers in scientific form alone', () => {
    expect(shown('-3', '[$€-407]0.00')).toBe('-€3.00');
    expect(shown('1.5E+20', '[$€-407]0.00')).toBe('1.5E+20');
    expect(shown('0.07', 10)).toBe('7%');
    expect(shown('-0.00385', 9)).toBe('-0.385%');
  });

  it('never take long over a code', () => {
    const format = numberFormat(170, '["\\'.repeat(300));
    expect(format.kind).toBe('plain');
    expect(numberFormat(170, 'y'.repeat(5_000)).kind).toBe('plain');
  });
});
