import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsFarFewerRows, snapshotsToDrop, type RotatedSnapshot } from '#main/host/snapshot-rotation.ts';

const HOUR = 3_600_000;
const shot = (sequence: number, at: number, more: Partial<RotatedSnapshot> = {}): RotatedSnapshot => ({
  name: `s${String(sequence).padStart(6, '0')}`,
  sequence,
  at: new Date(at).toISOString(),
  reason: 'schedule',
  isSmall: false,
  ...more,
});

const anyShots = fc
  .array(
    fc.record({
      at: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
      reason: fc.constantFrom('schedule', 'manual', 'quit', 'before-import', 'before-restore', 'engine-changed'),
      isSmall: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((list) => list.map(({ at, ...more }, sequence) => shot(sequence, at, more)));

const left = (shots: readonly RotatedSnapshot[]) => {
  const dropped = new Set(snapshotsToDrop(shots));
  return shots.filter((each) => !dropped.has(each.name));
};

describe('rotation', () => {
  it('always keeps the newest snapshot, and the newest that is not suspiciously small', () => {
    fc.assert(
      fc.property(anyShots, (shots) => {
        const kept = left(shots);
        expect(kept).toContain(shots.at(-1));
        const sound = shots.filter((each) => !each.isSmall && each.reason !== 'before-restore').at(-1);
        expect(sound === undefined || kept.includes(sound)).toBe(true);
      }),
    );
  });

  it('lets nothing that was set aside before a restore push out what the journal goes on from', () => {
    const at = Date.UTC(2026, 0, 5, 9);
    const aside = Array.from({ length: 12 }, (_, index) =>
      shot(index + 2, at + index + 1, { reason: 'before-restore' }),
    );
    const kept = left([shot(1, at), ...aside]).map((each) => each.sequence);
    expect(kept).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('is settled after one pass', () => {
    fc.assert(
      fc.property(anyShots, (shots) => {
        expect(snapshotsToDrop(left(shots))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(anyShots, (shots) => {
        expect(snapshotsToDrop([...shots].reverse())).toEqual(snapshotsToDrop(shots));
      }),
    );
  });

  it('keeps a limited number however many there are', () => {
    fc.assert(
      fc.property(anyShots, (shots) => {
        expect(left(shots).length).toBeLessThanOrEqual(24 + 14 + 8 + 12 + 10 + 10 + 2);
      }),
    );
  });

  it('lets small snapshots push nothing out', () => {
    fc.assert(
      fc.property(anyShots, (shots) => {
        const sound = shots.filter((each) => !each.isSmall);
        const kept = new Set(left(shots).map((each) => each.name));
        for (const each of left(sound)) expect(kept.has(each.name)).toBe(true);
      }),
    );
  });

  it('keeps hours, days, weeks and months of a year of hourly work', () => {
    const start = Date.UTC(2026, 0, 1);
    const shots = Array.from({ length: 365 * 24 }, (_, hour) => shot(hour, start + hour * HOUR));
    const kept = left(shots);
    const end = start + 365 * 24 * HOUR;
    const since = (hours: number) => kept.filter((each) => Date.parse(each.at) >= end - hours * HOUR).length;
    expect(since(24)).toBe(24);
    expect(new Set(kept.map((each) => each.at.slice(0, 7))).size).toBe(12);
    expect(kept.length).toBeLessThan(24 + 14 + 8 + 12);
  });

  it('is not misled by a clock that jumps ten years ahead and back', () => {
    const now = Date.UTC(2026, 5, 1);
    const before = Array.from({ length: 20 }, (_, hour) => shot(hour, now + hour * HOUR));
    const ahead = shot(20, now + 10 * 365 * 24 * HOUR);
    const after = shot(21, now + 21 * HOUR);
    expect(snapshotsToDrop([...before, ahead, after])).toEqual([]);
  });
});

it('flags a snapshot with less than half of the rows', () => {
  expect(holdsFarFewerRows({ influencer: 49 }, { influencer: 60, post: 40 })).toBe(true);
  expect(holdsFarFewerRows({ influencer: 50 }, { influencer: 60, post: 40 })).toBe(false);
  expect(holdsFarFewerRows({}, undefined)).toBe(false);
});
