/** How far a zone's clocks are ahead of UTC at an instant, both in milliseconds. */
export type OffsetAt = (instant: number) => number;

const DAY = 86_400_000;

/**
 * The instant at which clocks of a zone show a time, after RFC 5545, section 3.3.5: a time that comes twice is the first of
 * both, a time that is left out is read with the offset from before the gap.
 */
export function instantOfLocal(local: number, offsetAt: OffsetAt): number {
  const before = offsetAt(local - DAY);
  const first = local - before;
  if (offsetAt(first) === before) return first;
  const after = offsetAt(local + DAY);
  return offsetAt(local - after) === after ? local - after : first;
}

const NAME = /^[a-z][\w+-]*(?:\/[\w+-]+)*$/iu;

/** The offsets of a zone by its IANA name, `null` when there is no zone of that name. */
export function offsetsByName(name: string): OffsetAt | null {
  if (name.length > 100 || !NAME.test(name)) return null;
  const format = formatOf(name);
  return (
    format &&
    ((instant) => {
      const whole = Math.floor(instant / 1_000) * 1_000;
      const [month, day, year, hour, minute, second] = format.format(whole).split(/\D+/u).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
    })
  );
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const part = 'numeric';
  const parts = { year: part, month: part, day: part, hour: part, minute: part, second: part } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
