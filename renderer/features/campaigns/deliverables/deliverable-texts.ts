import type { NextStep } from '#shared/domain/deliverables/deliverable-state.ts';
import { text } from '#shared/text/text.ts';
import { localDay } from '../../../engine/local-day.ts';
import { dayText } from '../../../state/format.ts';

/** What is waited for, and until which day where the laptop is; empty when nothing is. */
export function nextText(next: NextStep | null): string {
  if (next === null) return '';
  const { what, on, at } = next;
  return text.deliverables.next[what](dayText(at === undefined ? on : localDay({ now: () => Date.parse(at) })));
}
