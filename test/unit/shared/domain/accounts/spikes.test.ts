import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spikesIn } from '#shared/domain/accounts/spikes.ts';
import type { SeriesPoint } from '#shared/domain/accounts/snapshot-series.ts';
import { addDays } from '#shared/lib/calendar-day.ts';
import type { MetricSnapshot } from '#shared/model/metric-snapshot.ts';

const START = '2025-01-01';
// The rule looks at days and values alone.
const snapshot = {} as MetricSnapshot;

function series(values: readonly number[], daysBetween: number | readonly number[] = 30): SeriesPoint[] {
  let day = START;
  return values.map((value, index) => {
    if (index > 0) day = addDays(day, typeof daysBetween === 'number' ? daysBetween : daysBetween[index - 1]!);
    return { day, value, snapshot };
  });
}

/** Eleven values growing by about a hundred a month, and a jump before the last. */
const steady = [10_000, 10_090, 10_200, 10_290, 10_400, 10_510, 10_600, 10_690, 10_800];

describe('spikesIn', () => {
  it('finds a gain far above what is usual, with the numbers behind it', () => {
    const [spike, ...others] = spikesIn(series([...steady, 15_000]));
    expect(others).toEqual([]);
    expect(spike).toMatchObject({ before: 10_800, after: 15_000, gain: 4_200, points: 10, drop: null });
    expect(spike!.perDay).toBe(140);
    expect(spike!.usualPerDay).toBeCloseTo(110 / 30, 5);
    expect(spike!.perDay).toBeGreaterThan(spike!.limitPerDay);
  });

  it('says nothing of fewer than eight snapshots', () => {
    expect(spikesIn(series([100, 100, 100, 100, 100, 100, 900]))).toEqual([]);
    expect(spikesIn(series([100, 100, 100, 100, 100, 100, 100, 900]))).toHaveLength(1);
  });

  it('lets a gain of up to three per cent pass, however unusual', () => {
    const flat = Array.from({ length: 9 }, () => 10_000);
    expect(spikesIn(series([...flat, 10_300]))).toEqual([]);
    expect(spikesIn(series([...flat, 10_301]))).toHaveLength(1);
  });

  it('takes months of different length for what they are where growth does not vary', () => {
    const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30];
    const constant = months.reduce((values, _days) => [...values, values.at(-1)! + 1_000], [20_000]);
    expect(spikesIn(series(constant, months))).toEqual([]);
  });

  it('goes by growth per day: a long pause with its growth is no spike', () => {
    const days = [30, 30, 30, 30, 30, 30, 30, 30, 300];
    expect(spikesIn(series([...steady, 11_800], days))).toEqual([]);
  });

  it('tells a drop when a fifth of the gain is lost within thirty days', () => {
    const weekly = (after: readonly number[]) => spikesIn(series([...steady, 15_000, ...after], 10));
    expect(weekly([14_161])[0]!.drop).toBeNull();
    expect(weekly([14_160])[0]!.drop).toMatchObject({ value: 14_160, share: 0.2 });
    expect(weekly([14_900, 14_800, 12_900])[0]!.drop).toMatchObject({ value: 12_900, share: 0.5 });
    expect(weekly([14_900, 14_800, 14_700, 11_000])[0]!.drop).toBeNull();
  });

  it('never tells a gain at or under three per cent, a loss, or more spikes than gains', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 60 })), { maxLength: 40 }),
        (steps) => {
          const points = series(
            steps.map(([value]) => value),
            steps.slice(1).map(([, days]) => days),
          );
          for (const spike of spikesIn(points)) {
            expect(spike.gain).toBeGreaterThan(0.03 * spike.before);
            expect(spike.perDay).toBeGreaterThan(spike.usualPerDay);
            expect(spike.drop?.share ?? 0.2).toBeGreaterThanOrEqual(0.2);
          }
        },
      ),
    );
  });

  it('is the same for an account a thousand times the size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 8, maxLength: 20 }), (values) => {
        const small = spikesIn(series(values)).map(({ from }) => from);
        const large = spikesIn(series(values.map((value) => value * 1024))).map(({ from }) => from);
        expect(large).toEqual(small);
      }),
    );
  });
});
