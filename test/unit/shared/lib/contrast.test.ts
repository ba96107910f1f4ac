import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '#shared/lib/contrast.ts';

const colour = fc.nat({ max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is what WCAG says of known pairs', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#ff0000', '#ffffff')).toBeCloseTo(4, 1);
  });

  it('is the same both ways, between 1 and 21, and 1 with itself', () => {
    fc.assert(
      fc.property(colour, colour, (left, right) => {
        const contrast = contrastOf(left, right);
        expect(contrast).toBe(contrastOf(right, left));
        expect(contrast).toBeGreaterThanOrEqual(1);
        expect(contrast).toBeLessThanOrEqual(21);
        expect(contrastOf(left, left)).toBe(1);
      }),
    );
  });

  it('refuses what is no colour', () => {
    expect(() => contrastOf('#fff', '#000000')).toThrow(RangeError);
  });
});
