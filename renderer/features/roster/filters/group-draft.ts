import type { RosterFieldType } from '#shared/domain/roster/roster-fields.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import type { RosterCondition, RosterFilter } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { typedAmount } from '../../../ui/amount-input.ts';
import { isShare, type FieldInfo } from '../use-roster-fields.ts';
import { decimalOf, numberOf } from './typed-bounds.ts';

const words = text.roster.groups;

/** A test as the dialog offers it; `unknown` is "is not known". */
export type DraftTest = RosterCondition['test'] | 'unknown';

/** A condition while it is being made: everything as typed. */
export interface DraftCondition {
  readonly key: number;
  readonly field: string;
  readonly test: DraftTest;
  /** The field that shows them takes another list for another choice, so the list is handed on as it is. */
  readonly values: string[];
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly contains: string;
}

export type DraftMatch = 'all' | 'any' | 'none' | 'notAll';

export interface DraftGroup {
  readonly key: number;
  readonly match: DraftMatch;
  readonly conditions: readonly DraftCondition[];
}

/** The tests a field allows, the usual one first. */
export function testsOf(type: RosterFieldType): readonly DraftTest[] {
  return type === 'facet' ? ['oneOf', 'noneOf'] : [type, 'known', 'unknown'];
}

let lastKey = 0;
/** Tells conditions and groups apart while they come and go. */
function newKey(): number {
  lastKey += 1;
  return lastKey;
}

/** A condition on a field with nothing said yet. */
export function emptyCondition(field: FieldInfo): DraftCondition {
  return {
    key: newKey(),
    field: field.key,
    test: testsOf(field.type)[0]!,
    values: [],
    from: '',
    to: '',
    currency: '',
    contains: '',
  };
}

export function emptyGroup(field: FieldInfo): DraftGroup {
  return { key: newKey(), match: 'any', conditions: [emptyCondition(field)] };
}

/** A filter as the dialog holds it. Conditions on fields that are gone are left out. */
export function draftOf(filter: RosterFilter, fields: readonly FieldInfo[]): readonly DraftGroup[] {
  return filter.groups.map(({ match, isNot, conditions }) => ({
    key: newKey(),
    match: isNot ? (match === 'any' ? 'none' : 'notAll') : match,
    conditions: conditions.flatMap((condition) => {
      const field = fields.find(({ key }) => key === condition.field);
      return field ? [draftCondition(condition, field)] : [];
    }),
  }));
}

function draftCondition(condition: RosterCondition, field: FieldInfo): DraftCondition {
  const draft = { ...emptyCondition(field), test: condition.test };
  const scale = isShare(field.key) ? 100 : 1;
  const shown = (bound: number | undefined) =>
    bound === undefined ? '' : typedAmount(String(Number((bound * scale).toFixed(6))));
  switch (condition.test) {
    case 'oneOf':
    case 'noneOf':
      return { ...draft, values: condition.values };
    case 'number':
      return { ...draft, from: shown(condition.from), to: shown(condition.to) };
    case 'money':
      return {
        ...draft,
        currency: condition.currency,
        from: typedAmount(condition.from ?? ''),
        to: typedAmount(condition.to ?? ''),
      };
    case 'day':
      return { ...draft, from: condition.from ?? '', to: condition.to ?? '' };
    case 'text':
      return { ...draft, contains: condition.contains };
    case 'known':
      return { ...draft, test: condition.isKnown ? 'known' : 'unknown' };
  }
}

/** The filter that was made, or the sentence that says what is missing in it. */
export function filterOf(
  match: RosterFilter['match'],
  groups: readonly DraftGroup[],
  fields: readonly FieldInfo[],
): { readonly filter: RosterFilter } | { readonly problem: string } {
  const made: RosterFilter['groups'] = [];
  for (const group of groups) {
    const conditions: RosterCondition[] = [];
    for (const draft of group.conditions) {
      const condition = conditionOf(draft, fields.find(({ key }) => key === draft.field)?.label ?? draft.field);
      if ('problem' in condition) return condition;
      conditions.push(condition);
    }
    if (conditions.length === 0) continue;
    const isNot = group.match === 'none' || group.match === 'notAll';
    made.push({ match: group.match === 'any' || group.match === 'none' ? 'any' : 'all', isNot, conditions });
  }
  return { filter: { match, groups: made } };
}

function conditionOf(draft: DraftCondition, label: string): RosterCondition | { readonly problem: string } {
  const { field, test, values, from, to, currency, contains } = draft;
  const incomplete = { problem: words.incomplete(label) };
  switch (test) {
    case 'oneOf':
    case 'noneOf':
      return values.length === 0 ? incomplete : { test, field, values };
    case 'text':
      return contains === '' ? incomplete : { test, field, contains };
    case 'known':
    case 'unknown':
      return { test: 'known', field, isKnown: test === 'known' };
    case 'day':
      if ([from, to].some((day) => day !== '' && !isCalendarDay(day)) || (from === '' && to === '')) return incomplete;
      return { test, field, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
    case 'number':
    case 'money': {
      const wrong = [from, to].find((typed) => typed.trim() !== '' && decimalOf(typed) === null);
      if (wrong !== undefined) return { problem: words.notNumber(label, wrong) };
      if (from.trim() === '' && to.trim() === '') return incomplete;
      return test === 'money' ? moneyCondition(draft, currency, incomplete) : numberCondition(draft);
    }
  }
}

function numberCondition({ field, from, to }: DraftCondition): RosterCondition {
  const scale = isShare(field) ? 100 : 1;
  const [low, high] = [numberOf(from), numberOf(to)];
  return {
    test: 'number',
    field,
    ...(low === null ? {} : { from: low / scale }),
    ...(high === null ? {} : { to: high / scale }),
  };
}

function moneyCondition(
  { field, from, to }: DraftCondition,
  currency: string,
  incomplete: { readonly problem: string },
): RosterCondition | { readonly problem: string } {
  if (currency === '') return incomplete;
  const [low, high] = [decimalOf(from), decimalOf(to)];
  return {
    test: 'money',
    field,
    currency,
    ...(low === null ? {} : { from: low }),
    ...(high === null ? {} : { to: high }),
  };
}
