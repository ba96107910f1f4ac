import type { CustomField } from '#shared/model/custom-field.ts';
import type { HistoryStep } from '../../../engine/engine-api.ts';
import { dayOfInstant } from '#shared/lib/calendar-day.ts';
import type { TimelineEntry } from '#shared/queries/timeline.ts';
import { instantText } from '../../../state/format.ts';
import { rowLines } from './history-text.ts';
import type { TimelineLine } from './timeline-list.tsx';
import { entryDetail, entryTitle, filterOf, type TimelineFilter } from './timeline-text.ts';

/** A happening as a line. */
export function entryLine(entry: TimelineEntry): TimelineLine {
  const detail = entryDetail(entry);
  return { key: entry.key, on: entry.on, title: entryTitle(entry), details: detail === '' ? [] : [detail] };
}

function stepLine(step: HistoryStep, custom: readonly CustomField[]): TimelineLine | null {
  const details = step.rows.flatMap((row) => rowLines(row, custom));
  if (details.length === 0) return null;
  const by = [step.actor, instantText(step.at)].filter((part) => part !== '').join(' · ');
  return { key: `step-${step.sequence}`, on: dayOfInstant(step.at), title: step.label, details: [...details, by] };
}

/** Happenings and changes of one filter in one order, newest first; of one day the changes stand first. */
export function timelineLines(
  entries: readonly TimelineEntry[],
  steps: readonly HistoryStep[],
  filter: TimelineFilter,
  custom: readonly CustomField[],
): TimelineLine[] {
  const happened = entries.filter(({ type }) => filter === 'all' || filterOf[type] === filter).map(entryLine);
  if (filter !== 'all' && filter !== 'record') return happened;
  const changed = steps.flatMap((step) => stepLine(step, custom) ?? []);
  return [...changed, ...happened].sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
}
