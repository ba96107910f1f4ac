import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  monthMarks,
  placeDays,
  weekMarks,
  windowAround,
  windowMoved,
  zoomDays,
  zooms,
} from '#renderer/features/campaigns/rights/timeline-scale.ts';
import { addDays, daysBetween } from '#shared/lib/calendar-day.ts';

const day = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays('2024-01-01', count));
const end = fc.option(day, { nil: null });

it('places exactly the days that lie in the window, both ends included', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...zooms), end, end, (around, zoom, from, to) => {
      fc.pre(from === null || to === null || from <= to);
      const window = windowAround(around, zoom);
      let seen = 0;
      let first: number | null = null;
      for (let count = 0; count < window.days; count += 1) {
        const on = addDays(window.from, count);
        if ((from !== null && on < from) || (to !== null && on > to)) continue;
        first ??= count;
        seen += 1;
      }
      const placed = placeDays({ from, to }, window);
      expect(Math.round((placed?.width ?? 0) * window.days)).toBe(seen);
      expect(placed === null ? null : Math.round(placed.left * window.days)).toBe(first);
    }),
  );
});

it('keeps the day in the first part of the window and moves by half of it', () => {
  const window = windowAround('2026-03-10', 'year');
  expect(daysBetween(window.from, '2026-03-10')).toBe(Math.floor(zoomDays.year / 4));
  expect(windowMoved(windowMoved(window, 1), -1)).toEqual(window);
});

it('marks the first days of months, of every third in a year, and Mondays', () => {
  expect(monthMarks({ from: '2025-12-15', days: 60 }, 'quarter')).toMatchObject([
    { day: '2026-01-01' },
    { day: '2026-02-01' },
  ]);
  const year = monthMarks({ from: '2025-12-15', days: 378 }, 'year').map((mark) => mark.day);
  expect(year).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  // 2 March 2026 is a Monday.
  expect(weekMarks({ from: '2026-03-02', days: 14 }).map((mark) => mark.day)).toEqual(['2026-03-02', '2026-03-09']);
  expect(weekMarks({ from: '2026-03-03', days: 14 }).map((mark) => mark.day)).toEqual(['2026-03-09', '2026-03-16']);
});
