import type { DeliverableFields } from '#shared/commands/deliverable-checks.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { plainAmount } from '../../../ui/amount-input.ts';

const { fields: names, form: words } = text.deliverables;

/** A deliverable as its form holds it; numbers as they are typed. */
export interface DeliverableDraft {
  readonly platform: Platform;
  readonly format: string;
  readonly count: string;
  readonly leastSeconds: string;
  readonly tags: readonly string[];
  readonly link: string;
  readonly caption: string;
  readonly leastDaysOnline: string;
  readonly pinnedDays: string;
  readonly draftDueOn: string;
  readonly windowStartsOn: string;
  readonly windowEndsOn: string;
  readonly notes: string;
}

/** The form of a deliverable, or of a new one. */
export function deliverableDraft(row: Deliverable | null): DeliverableDraft {
  const typed = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    platform: row?.platform ?? 'instagram',
    format: row?.format ?? '',
    count: typed(row?.count ?? 1),
    leastSeconds: typed(row?.leastSeconds),
    tags: row?.tags ?? [],
    link: row?.link ?? '',
    caption: row?.caption ?? '',
    leastDaysOnline: typed(row?.leastDaysOnline),
    pinnedDays: typed(row?.pinnedDays),
    draftDueOn: row?.draftDueOn ?? '',
    windowStartsOn: row?.windowStartsOn ?? '',
    windowEndsOn: row?.windowEndsOn ?? '',
    notes: row?.notes ?? '',
  };
}

type Given = Required<Omit<DeliverableFields, 'platform' | 'format' | 'count'>> & {
  readonly platform: Platform;
  readonly format: string;
  readonly count: number;
};

/** The fields as the commands take them, or which number is none. */
export function deliverableFields(draft: DeliverableDraft): Given | string {
  const numbers: Partial<Record<'count' | 'leastSeconds' | 'leastDaysOnline' | 'pinnedDays', number | null>> = {};
  for (const field of ['count', 'leastSeconds', 'leastDaysOnline', 'pinnedDays'] as const) {
    const typed = plainAmount(draft[field]);
    if (typed !== '' && !/^\d{1,9}$/u.test(typed)) return words.whole(names[field], draft[field]);
    numbers[field] = typed === '' ? null : Number(typed);
  }
  const { count, leastSeconds = null, leastDaysOnline = null, pinnedDays = null } = numbers;
  return { ...draft, count: count ?? 0, leastSeconds, leastDaysOnline, pinnedDays };
}
