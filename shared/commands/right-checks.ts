import { tidyDay, tidyLine, tidyNote, tidyWords, type Tidied } from '../domain/people/tidy.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { Right, RightKind } from '../model/right.ts';
import { text } from '../text/text.ts';
import { exactMinor } from './field-checks.ts';

const { fields: names, problems: say } = text.rights;
const MOST_WORDS = 500;
const MOST_WARN_DAYS = 365;

/** What can be said of a right; absent leaves it as it is, `null` and an empty text or list take it away. */
export interface RightFields {
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly territories?: readonly string[] | null;
  readonly channels?: readonly string[] | null;
  readonly mayEdit?: boolean | null;
  readonly fee?: MoneyText | null;
  readonly categories?: readonly string[] | null;
  readonly rivals?: readonly string[] | null;
  /** Whole days, 0 to 365. */
  readonly warnDays?: number | null;
  readonly source?: string | null;
  readonly notes?: string | null;
}

type RightPatch = { -readonly [Field in keyof RightFields]: RightFields[Field] };

/**
 * The fields as they are stored (`null` takes one away), or why they cannot be. `last` is the right as it is stored, so
 * that days are compared and an exclusivity keeps somebody away also where only a part of it changes.
 */
export function rightPatch(
  kind: RightKind,
  given: RightFields,
  last: Partial<Right> = {},
): { readonly patch: RightPatch } | { readonly refusal: string } {
  const patch: Record<string, unknown> = {};
  for (const [field, tidied] of Object.entries(tidiedFields(given))) {
    if ('problem' in tidied) return { refusal: tidied.problem };
    patch[field] = tidied.value;
  }
  const whole = { ...last, ...patch } as RightFields;
  const { startsOn, endsOn, categories, rivals } = whole;
  if (startsOn && endsOn && endsOn < startsOn) return { refusal: say.endsBeforeStart(startsOn, endsOn) };
  if (kind === 'exclusivity' && !categories && !rivals) return { refusal: say.keepsNobodyAway };
  return { patch };
}

function tidiedFields(given: RightFields): Record<string, Tidied<unknown>> {
  const words = (field: 'territories' | 'channels' | 'categories', value: readonly string[] | null) =>
    tidyWords(value ?? [], names[field], 200, MOST_WORDS);
  const { startsOn, endsOn, territories, channels, mayEdit, fee, categories, rivals, warnDays, source, notes } = given;
  return {
    ...(startsOn !== undefined && { startsOn: tidyDay(startsOn, names.startsOn) }),
    ...(endsOn !== undefined && { endsOn: tidyDay(endsOn, names.endsOn) }),
    ...(territories !== undefined && { territories: words('territories', territories) }),
    ...(channels !== undefined && { channels: words('channels', channels) }),
    ...(mayEdit !== undefined && { mayEdit: { value: mayEdit } }),
    ...(fee !== undefined && { fee: tidyFee(fee) }),
    ...(categories !== undefined && { categories: words('categories', categories) }),
    ...(rivals !== undefined && { rivals: tidyWords(rivals ?? [], names.rivals, TEXT_LIMITS.name, MOST_WORDS) }),
    ...(warnDays !== undefined && { warnDays: tidyWarnDays(warnDays) }),
    ...(source !== undefined && { source: tidyLine(source ?? '', names.source, TEXT_LIMITS.line) }),
    ...(notes !== undefined && { notes: tidyNote(notes ?? '', names.notes, TEXT_LIMITS.note) }),
  };
}

function tidyFee(fee: MoneyText | null): Tidied<MoneyText> {
  if (fee === null) return { value: null };
  const minor = fee.amount.length <= 40 ? exactMinor(fee) : null;
  if (minor === null || minor < 0n) return { problem: say.fee(fee.amount.slice(0, 50), fee.currency) };
  return { value: toMoneyText({ minor, currency: fee.currency }) };
}

function tidyWarnDays(days: number | null): Tidied<number> {
  const isRight = days === null || (Number.isInteger(days) && days >= 0 && days <= MOST_WARN_DAYS);
  return isRight ? { value: days } : { problem: say.warnDays(MOST_WARN_DAYS) };
}
