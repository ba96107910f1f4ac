import { localDay } from '../engine/local-day.ts';

/** Today where the laptop is, `yyyy-MM-dd`. */
export function today(): string {
  return localDay({ now: () => Date.now() });
}
