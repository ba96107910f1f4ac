import { describe, expect, it } from 'vitest';
import { scorecardOf } from '#shared/domain/fit/scorecard.ts';
import type { Mark } from '#shared/model/collaboration.ts';

const mark = (criterion: Mark['criterion'], value: number, by: string, on = '2026-03-01'): Mark => ({
  criterion,
  mark: value,
  by,
  on,
});

describe('scorecard', () => {
  it('weighs mean marks over the criteria that are marked', () => {
    const card = scorecardOf([
      mark('audience-fit', 5, 'Mara'),
      mark('audience-fit', 2, 'Tom'),
      mark('brand-fit', 4, 'Mara'),
    ]);
    // (3.5 / 5 * 30 + 4 / 5 * 15) / 45
    expect(card.percent).toBe(73.3);
    expect(card).toMatchObject({ judges: ['Mara', 'Tom'], marked: 2 });
    expect(card.lines[0]).toMatchObject({ criterion: 'audience-fit', weight: 30, mean: 3.5, apart: 3 });
    expect(card.lines[3]).toMatchObject({ criterion: 'brand-fit', mean: 4, apart: null });
    expect(card.lines[1]).toMatchObject({ mean: null, apart: null });
  });

  it('counts the newest mark of a judge, of one day the later one', () => {
    const card = scorecardOf([
      mark('brand-fit', 1, 'Mara', '2026-03-05'),
      mark('brand-fit', 5, 'Mara', '2026-03-04'),
      mark('brand-fit', 3, 'Mara', '2026-03-05'),
    ]);
    expect(card.percent).toBe(60);
    expect(card.lines[3]!.apart).toBeNull();
  });

  it('is unknown without marks', () => {
    expect(scorecardOf()).toMatchObject({ percent: null, marked: 0, judges: [] });
    expect(scorecardOf().lines.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });
});
