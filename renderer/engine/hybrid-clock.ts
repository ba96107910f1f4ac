import type { Clock } from '#shared/lib/clock.ts';

/**
 * The next stamp of a hybrid logical clock: wall time, a counter for what the wall clock cannot tell apart, and the
 * device. Stamps compare as text, and never go back even when the computer's clock does.
 */
export function nextStamp(last: string, clock: Clock, device: string): string {
  const [lastWall = '', lastCounter = '0'] = last.split('.');
  const wall = clock.now().toString(36).padStart(9, '0');
  if (wall > lastWall) return `${wall}.0000.${device}`;
  return `${lastWall}.${(Number.parseInt(lastCounter, 36) + 1).toString(36).padStart(4, '0')}.${device}`;
}
