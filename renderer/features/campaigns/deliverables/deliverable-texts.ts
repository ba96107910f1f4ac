import type { NextStep } from '#shared/domain/deliverables/deliverable-state.ts';
import { text } from '#shared/text/text.ts';
import { dayText, instantText } from '../../../state/format.ts';

/** What is waited for, and until when; empty when nothing is. */
export function nextText(next: NextStep | null): string {
  if (next === null) return '';
  return text.deliverables.next[next.what](next.at === undefined ? dayText(next.on) : instantText(next.at));
}
