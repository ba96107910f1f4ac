import type { FieldChange, RowHistory } from '../../../engine/engine-api.ts';
import type { MoneyText } from '#shared/lib/money.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import type { CustomField } from '#shared/model/custom-field.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, instantText, moneyText, numberText } from '../../../state/format.ts';

const words = text.person.timeline;
/** Longer values are cut in the history; the field itself shows them whole. */
const LONGEST = 160;
/** Values of a list that are named one by one. */
const NAMED = 12;

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: text.roster.stages,
  preferredMedium: text.personWords.media,
  medium: text.personWords.media,
  state: text.personWords.touchStates,
  basis: text.ledger.bases,
};

function short(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function isMoney(value: object): value is MoneyText {
  return 'amount' in value && 'currency' in value && typeof value.amount === 'string';
}

/** One plain value of a field in words. */
function plainText(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') {
    if (field === 'archivedAt') return instantText(value);
    return choices[field]?.[value] ?? (isCalendarDay(value) ? dayText(value) : short(value));
  }
  return objectText(field, value);
}

/** Values made of parts, as far as they can be said in a line. */
function objectText(field: string, value: object): string {
  if (isMoney(value)) return moneyText(value);
  const part = value as Readonly<Record<string, unknown>>;
  if (field === 'audience') return readingText(part);
  if (field === 'health') return text.personWords.health[part['level'] as 'strong'];
  if (field === 'cadence') {
    const every = part['every'] as 'month';
    return part['days'] === undefined
      ? text.personWords.cadence[every]
      : text.personWords.everyDays(Number(part['days']));
  }
  const said = Object.values(part).filter((one) => typeof one === 'string' || typeof one === 'number');
  return short(said.map((one) => plainText('', one)).join(' · '));
}

/** A reading of the audience by what it is about and when it was true. */
function readingText({ dimension, evidence }: Readonly<Record<string, unknown>>): string {
  const label = text.personWords.audience[dimension as 'country'];
  const { capturedOn } = evidence as { readonly capturedOn?: string };
  return capturedOn === undefined ? label : `${label} (${dayText(capturedOn)})`;
}

function listText(field: string, values: readonly unknown[]): string {
  const named = values.slice(0, NAMED).map((value) => plainText(field, value));
  const more = values.length - named.length;
  return [...named, ...(more > 0 ? [text.person.head.nMore(countText(more))] : [])].join(', ');
}

function listChange(label: string, field: string, before: readonly unknown[], after: readonly unknown[]): string {
  const keys = (values: readonly unknown[]) => new Set(values.map((value) => JSON.stringify(value)));
  const [had, has] = [keys(before), keys(after)];
  const added = after.filter((value) => !had.has(JSON.stringify(value)));
  const removed = before.filter((value) => !has.has(JSON.stringify(value)));
  if (added.length + removed.length === 0) return words.changed(label);
  const parts = [
    ...(added.length > 0 ? [words.added1(listText(field, added))] : []),
    ...(removed.length > 0 ? [words.removed1(listText(field, removed))] : []),
  ];
  return words.listChange(label, parts.join('; '));
}

function customChanges(before: unknown, after: unknown, fields: readonly CustomField[]): string[] {
  const [had, has] = [before ?? {}, after ?? {}] as Readonly<Record<string, unknown>>[];
  const ids = [...new Set([...Object.keys(had!), ...Object.keys(has!)])];
  return ids
    .filter((id) => JSON.stringify(had![id]) !== JSON.stringify(has![id]))
    .map((id) => {
      const name = fields.find((field) => field.id === id)?.name ?? text.person.fields.custom;
      return words.change(name, plainText('', had![id]), plainText('', has![id]));
    });
}

function isList(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

/** What an edit did to one field, in a line; several where one field holds many. */
function fieldLines(
  { field, before, after }: FieldChange,
  isPerson: boolean,
  custom: readonly CustomField[],
): string[] {
  const names: Readonly<Record<string, string>> = isPerson ? text.person.fields : words.fields;
  const label = names[field] ?? field;
  if (isPerson && field === 'custom') return customChanges(before, after, custom);
  // Ids mean nothing to a reader; that somebody was added or left is said by the step itself.
  if (['contacts', 'influencerId', 'mergedFrom', 'allocations'].includes(field)) return [words.changed(label)];
  if (isList(before) && isList(after)) return [listChange(label, field, before ?? [], after ?? [])];
  return [words.change(label, plainText(field, before), plainText(field, after))];
}

/** What a step did to a row, in lines. Creations of what the timeline shows by itself say nothing. */
export function rowLines(row: RowHistory, custom: readonly CustomField[]): string[] {
  const kind = words.kinds[row.kind] ?? '';
  if (row.op === 'create') return row.kind === 'account' ? [words.addedRow(kind)] : [];
  if (row.op === 'delete') return kind === '' ? [] : [words.removedRow(kind)];
  return row.fields.flatMap((field) => fieldLines(field, row.kind === 'influencer', custom));
}
