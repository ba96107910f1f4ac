import { describe, expect, it } from 'vitest';
import { partWithin, readAgeRange } from '#shared/domain/fit/age-range.ts';

describe('age ranges', () => {
  it.each([
    ['18-24', { least: 18, most: 24 }],
    ['25–34', { least: 25, most: 34 }],
    ['13 to 17 years', { least: 13, most: 17 }],
    ['Age 35 - 44', { least: 35, most: 44 }],
    ['65+', { least: 65, most: null }],
    ['55 and older', { least: 55, most: null }],
    ['over 64', { least: 65, most: null }],
    ['under 18', { least: 0, most: 17 }],
    ['<18', { least: 0, most: 17 }],
    ['30', { least: 30, most: 30 }],
  ])('reads %s', (written, range) => {
    expect(readAgeRange(written)).toEqual(range);
  });

  it.each(['young', '34-25', '', 'F 18-24', 'under 0'])('does not guess at “%s”', (written) => {
    expect(readAgeRange(written)).toBeNull();
  });

  it('counts the years two ranges share', () => {
    expect(partWithin({ least: 18, most: 24 }, { least: 18, most: 34 })).toBe(1);
    expect(partWithin({ least: 25, most: 34 }, { least: 30, most: 40 })).toBe(0.5);
    expect(partWithin({ least: 45, most: 54 }, { least: 18, most: 34 })).toBe(0);
    expect(partWithin({ least: 65, most: null }, { least: 60, most: null })).toBe(1);
    expect(partWithin({ least: 65, most: null }, { least: 60, most: 71 })).toBe(0.2);
  });
});
