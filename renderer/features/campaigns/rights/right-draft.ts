import type { RightFields } from '#shared/commands/right-checks.ts';
import type { ProposedRight } from '#shared/domain/rights/rival-check.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import type { Right, RightKind } from '#shared/model/right.ts';
import { plainAmount, typedAmount } from '../../../ui/amount-input.ts';

/** A right as it stands in the form. */
export interface RightDraft {
  readonly kind: RightKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly territories: readonly string[];
  readonly channels: readonly string[];
  readonly mayEdit: '' | 'yes' | 'no';
  readonly fee: string;
  readonly currency: string | null;
  readonly categories: readonly string[];
  readonly rivals: readonly string[];
  readonly warnDays: string;
  readonly source: string;
  readonly notes: string;
}

/** The form for a right, or for a new one, whose fee is in the campaign's currency until said otherwise. */
export function rightDraft(right: Right | null, currency: string | null): RightDraft {
  return {
    kind: right?.kind ?? 'usage',
    startsOn: right?.startsOn ?? '',
    endsOn: right?.endsOn ?? '',
    territories: right?.territories ?? [],
    channels: right?.channels ?? [],
    mayEdit: right?.mayEdit === undefined ? '' : right.mayEdit ? 'yes' : 'no',
    fee: right?.fee ? typedAmount(right.fee.amount) : '',
    currency: right?.fee?.currency ?? currency,
    categories: right?.categories ?? [],
    rivals: right?.rivals ?? [],
    warnDays: right?.warnDays === undefined ? '' : String(right.warnDays),
    source: right?.source ?? '',
    notes: right?.notes ?? '',
  };
}

/** What storing the form asks of the command. Fields that belong to other kinds are left alone. */
export function rightFields(draft: RightDraft): RightFields {
  const { kind, startsOn, endsOn, territories, fee, currency, warnDays, source, notes } = draft;
  return {
    startsOn,
    endsOn,
    territories,
    fee: fee.trim() === '' ? null : { amount: plainAmount(fee), currency: currency ?? '' },
    warnDays: warnDays.trim() === '' ? null : Number(warnDays),
    source,
    notes,
    ...(kind === 'exclusivity'
      ? { categories: draft.categories, rivals: draft.rivals }
      : { channels: draft.channels, mayEdit: draft.mayEdit === '' ? null : draft.mayEdit === 'yes' }),
  };
}

/** The exclusivity that is being typed, as far as it can be held against others; `null` for other kinds. */
export function proposedRight(draft: RightDraft, id: string | undefined): ProposedRight | null {
  const { kind, startsOn, endsOn, territories, categories, rivals } = draft;
  if (kind !== 'exclusivity' || (categories.length === 0 && rivals.length === 0)) return null;
  return {
    kind,
    ...(id !== undefined && { id }),
    ...(isCalendarDay(startsOn) && { startsOn }),
    ...(isCalendarDay(endsOn) && { endsOn }),
    ...(territories.length > 0 && { territories: [...territories] }),
    ...(categories.length > 0 && { categories: [...categories] }),
    ...(rivals.length > 0 && { rivals: [...rivals] }),
  };
}
