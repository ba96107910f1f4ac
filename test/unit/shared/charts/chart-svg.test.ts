import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleFor } from '#shared/charts/chart-scale.ts';
import type { ChartSeries, ChartSpec } from '#shared/charts/chart-spec.ts';
import { chartSvg } from '#shared/charts/chart-svg.ts';

function series(values: (number | null)[], name = 'Orders'): ChartSeries {
  return { name, color: 'blue', values, texts: values.map((value) => (value === null ? null : `${value}`)) };
}

function spec(rest: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id: 'made-up',
    kind: 'bar',
    direction: 'up',
    title: 'Orders doubled',
    description: 'Orders by week.',
    categoryLabel: 'Week',
    categories: ['1', '2', '3', '4'],
    series: [series([1, 2, null, 4])],
    unit: { type: 'count' },
    caption: 'Source: made up.',
    ...rest,
  };
}

describe('scales', () => {
  test('hold zero and every value between their first and last tick', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true })), (values) => {
        const scale = scaleFor(values);
        expect(scale.minimum).toBeLessThanOrEqual(0);
        expect(scale.maximum).toBeGreaterThan(0 - Number.EPSILON);
        const tolerance = (scale.maximum - scale.minimum) * 1e-9;
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(scale.minimum - tolerance);
          expect(value).toBeLessThanOrEqual(scale.maximum + tolerance);
        }
        expect(scale.ticks.length).toBeLessThan(12);
      }),
    );
  });
});

describe('the smallest scales', () => {
  test.each([[[]], [[0]], [[null]], [[5e-324]], [[-5e-324, 0]]])('of %j are still a scale', (values) => {
    const { minimum, maximum, ticks } = scaleFor(values);
    expect(Number.isFinite(minimum) && maximum > minimum && ticks.length > 0).toBe(true);
  });
});

describe('charts', () => {
  test('carry a title and a description for people who cannot see them', () => {
    const svg = chartSvg(spec()).text;
    expect(svg).toMatch(/role="img"/);
    expect(svg).toMatch(/<title id="made-up-t">\s*Orders doubled\s*<\/title>/);
    expect(svg).toContain('Orders by week.');
  });

  test('leave a gap where a value is missing: no bar, and a line that ends', () => {
    expect(chartSvg(spec()).text.match(/<rect/g)).toHaveLength(3);
    const line = chartSvg(spec({ kind: 'line' })).text;
    const path = /d="(M[^"]*)"\s+fill="none"/.exec(line)![1]!;
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
  });

  test('draw bars in proportion, from zero', () => {
    const heights = [
      ...chartSvg(spec({ series: [series([1, 2, 0, 4])] })).text.matchAll(/<rect[^>]*height="([\d.]+)"/g),
    ];
    const [one, two, none, four] = heights.map((match) => Number(match[1]));
    expect(two! / one!).toBeCloseTo(2, 1);
    expect(four! / one!).toBeCloseTo(4, 1);
    expect(none).toBe(0);
  });

  test('escape what they are given', () => {
    const evil = '"><script>alert(1)</script>';
    const svg = chartSvg(
      spec({ title: evil, categories: [evil, '2', '3', '4'], series: [series([1, 2, 3, 4], evil)] }),
    ).text;
    expect(svg).not.toContain('<script');
  });

  test('draw the target with its value in words', () => {
    expect(chartSvg(spec({ target: { label: 'Goal 10', value: 10 } })).text).toContain('Goal 10');
  });

  test('differ in more than colour', () => {
    const two = [series([1, 2, 3, 4], 'A'), { ...series([1, 2, 3, 4], 'B'), color: 'orange' as const }];
    expect(chartSvg(spec({ kind: 'line', series: two })).text).toMatch(/stroke-dasharray="\d/);
    expect(chartSvg(spec({ kind: 'stacked', series: two })).text).toMatch(/<path d="M[^"]+"\s+stroke="#fff"/);
  });

  test('refuse more series than can be told apart', () => {
    expect(() => chartSvg(spec({ series: Array.from({ length: 7 }, () => series([1, 2, 3, 4])) }))).toThrow(RangeError);
  });
});
