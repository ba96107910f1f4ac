import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { periodText } from '../campaign-texts.ts';

const { states, list: words, severities } = text.rights;

/** The days of a right in words; an open end and a start taken from elsewhere say so. */
export function rightPeriod({ days }: Pick<RightRow, 'days'>): string {
  if (days.to === null) return days.from === null ? words.noDays : words.openFrom(dayText(days.from));
  return periodText(days.from, days.to) ?? words.noDays;
}

/** What a right is about: who is kept away, or where content may be used. */
export function rightScopeText({ right }: Pick<RightRow, 'right'>): string {
  const parts =
    right.kind === 'exclusivity' ? [...(right.rivals ?? []), ...(right.categories ?? [])] : (right.channels ?? []);
  return parts.join(', ');
}

/** What has to be minded of a right in a few words, the most pressing; `null` for nothing. */
export function rightMind(row: RightRow): { readonly words: string; readonly color: string } | null {
  if (row.worstClash !== null) {
    const color = row.worstClash === 'breach' ? 'error.main' : 'warning.main';
    return { words: words.clash(severities[row.worstClash], row.openClashes), color };
  }
  const [warning] = row.warnings.toSorted((left, right) => rank[left.kind] - rank[right.kind]);
  if (!warning) return null;
  return {
    words: text.rights.minds[warning.kind],
    color: warning.kind === 'ends-soon' || warning.kind === 'ended' ? 'warning.main' : 'text.secondary',
  };
}

const rank = { 'ends-soon': 0, ended: 1, 'open-ended': 2, 'start-unknown': 3 } as const;

/** What the bar of a right says to those who see it, for those who hear it. */
export function rightRest(row: RightRow): string {
  const parts = [rightScopeText(row), rightPeriod(row), states[row.state]];
  return parts.filter((part) => part !== '').join(', ');
}
