import fc from 'fast-check';
import type { z } from 'zod';
import { addDays } from '#shared/lib/calendar-day.ts';
import { currencyCodes } from '#shared/lib/currencies.ts';
import { allocateMoney, decimalText, fromMoneyText, toMoneyText, type MoneyText } from '#shared/lib/money.ts';
import { accountKey } from '#shared/model/account.ts';
import { kinds, type RowOf } from '#shared/model/kinds.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';

/**
 * Arbitrary rows, built from the record schemas themselves: a field added to a schema is generated without a change
 * here. Refinements cannot be read off a schema, so strings that have one are recognised by the field's name.
 */

const uuid = fc
  .tuple(fc.nat(2 ** 48 - 1), fc.nat(0xfff), fc.nat(2 ** 30 - 1), fc.nat(2 ** 48 - 1))
  .map(([time, counter, middle, tail]) => {
    const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
    const head = hex(time, 12);
    const variant = hex((middle % 0x4000) | 0x8000, 4);
    return `${head.slice(0, 8)}-${head.slice(8)}-7${hex(counter, 3)}-${variant}-${hex(tail, 12)}`;
  });

const day = fc.nat(47_000).map((offset) => addDays('1970-01-01', offset));
const instant = fc.nat(4_000_000_000_000).map((millis) => new Date(millis).toISOString());
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

/** Any exact amount of any currency, negative and zero included. */
export const arbitraryMoney: fc.Arbitrary<MoneyText> = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.constantFrom(...currencyCodes))
  .map(([minor, currency]) => ({ amount: decimalText({ minor, currency }), currency }));

/** A row of one kind that its schema accepts; what it refers to need not exist. */
export function arbitraryRow<Kind extends StoredKind>(kind: Kind): fc.Arbitrary<RowOf[Kind]> {
  const { schema } = kinds[kind];
  return ofSchema(schema, kind)
    .map((value) => mend(kind, value as Record<string, unknown>))
    .filter((value) => schema.safeParse(value).success) as fc.Arbitrary<RowOf[Kind]>;
}

export type ArbitraryRows = { [Kind in StoredKind]: RowOf[Kind][] };

/** Rows of a whole workspace, a few of each kind, with every reference pointing at a row that is there. */
export function arbitraryWorkspaceRows(maximum = 6): fc.Arbitrary<ArbitraryRows> {
  const lists = Object.fromEntries(
    storedKinds.map((kind) => [
      kind,
      fc.array(arbitraryRow(kind), kind === 'workspace' ? { minLength: 1, maxLength: 1 } : { maxLength: maximum }),
    ]),
  );
  return (
    fc
      .record(lists)
      // A copy: when a failure is made smaller, the same parts are put together again.
      .map((rows) => connect(structuredClone(rows) as unknown as Record<StoredKind, Record<string, unknown>[]>))
  );
}

function ofSchema(schema: z.ZodType, field: string): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  const inner = (key: string): z.ZodType => def[key] as z.ZodType;
  switch (def.type) {
    case 'optional':
      return fc.option(ofSchema(inner('innerType'), field), { nil: undefined });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as Record<string, string>));
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]));
    case 'union':
      return fc.oneof(...(def['options'] as z.ZodType[]).map((option) => ofSchema(option, field)));
    case 'array':
      return fc.array(ofSchema(inner('element'), field), { maxLength: 3, minLength: leastLength(def) });
    case 'tuple':
      return fc.tuple(...(def['items'] as z.ZodType[]).map((item) => ofSchema(item, field)));
    case 'record':
      return fc.dictionary(uuid, ofSchema(inner('valueType'), field), { minKeys: 1, maxKeys: 3 });
    case 'number':
      return ofNumber(def);
    case 'string':
      return ofText(field, def);
    case 'object':
      return ofObject(def['shape'] as Record<string, z.ZodType>);
    default:
      throw new Error(`No arbitrary for a ${def.type} schema at ${field}`);
  }
}

/** Whole numbers within the bounds of the schema, small ones and large ones. */
function ofNumber(def: Record<string, unknown>): fc.Arbitrary<number> {
  const checks = (def['checks'] ?? []) as { _zod: { def: { check: string; value?: number; inclusive?: boolean } } }[];
  const bound = (check: string): number | undefined => {
    const found = checks.map(({ _zod }) => _zod.def).find((one) => one.check === check);
    if (found?.value === undefined) return undefined;
    const step = found.inclusive === false ? 1 : 0;
    return check === 'greater_than' ? found.value + step : found.value - step;
  };
  const min = bound('greater_than') ?? 0;
  const max = Math.min(bound('less_than') ?? 25_000_000, 25_000_000);
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 1_000) }), fc.integer({ min, max }));
}

/** The pattern of a text's schema. */
function patternOf(def: Record<string, unknown>): RegExp | undefined {
  const checks = (def['checks'] ?? []) as { _zod: { def: { format?: string; pattern?: RegExp } } }[];
  return checks.find(({ _zod }) => _zod.def.format === 'regex')?._zod.def.pattern;
}

/** The `min` of a list's schema. */
function leastLength(def: Record<string, unknown>): number {
  const checks = (def['checks'] ?? []) as { _zod: { def: { check: string; minimum?: number } } }[];
  return checks.find(({ _zod }) => _zod.def.check === 'min_length')?._zod.def.minimum ?? 0;
}

function ofObject(shape: Record<string, z.ZodType>): fc.Arbitrary<unknown> {
  if (Object.keys(shape).sort().join() === 'amount,currency') return arbitraryMoney;
  const members = Object.entries(shape).map(([key, schema]) => [key, ofSchema(schema, key)] as const);
  return fc
    .record(Object.fromEntries(members))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}

function ofText(field: string, def: Record<string, unknown>): fc.Arbitrary<string> {
  if (field === 'importId') return fc.string({ maxLength: 10 });
  if (field === 'id' || field.endsWith('Id') || field.endsWith('Ids')) return uuid;
  if (field === 'on' || field === 'validFrom' || field.endsWith('On')) return day;
  if (field.toLowerCase().endsWith('currency')) return fc.constantFrom(...currencyCodes);
  if (field === 'sha256' || field === 'fingerprint') return hash;
  const pattern = patternOf(def);
  if (pattern) return fc.stringMatching(pattern);
  if (def['format'] === 'datetime') return instant;
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
}

/** Brings a generated value in line with the refinements that tie several fields together. */
function mend(kind: StoredKind, value: Record<string, unknown>): Record<string, unknown> {
  if (kind !== 'order') return value;
  const { influencerId, ...rest } = value;
  if (rest['channel'] !== 'influencer') return rest;
  return influencerId === undefined ? { ...rest, channel: 'organic' } : { ...rest, influencerId };
}

function connect(rows: Record<StoredKind, Record<string, unknown>[]>): ArbitraryRows {
  for (const kind of storedKinds) {
    const seen = new Set<unknown>();
    rows[kind] = rows[kind].filter(({ id }) => !seen.has(id) && seen.add(id));
  }
  let turn = 0;
  const pick = (kind: StoredKind): unknown => {
    const pool = rows[kind];
    turn += 1;
    return pool.length === 0 ? undefined : pool[turn % pool.length]!['id'];
  };
  const point = (row: Record<string, unknown>, field: string, kind: StoredKind): void => {
    if (row[field] === undefined) return;
    const id = pick(kind);
    if (id === undefined) delete row[field];
    else row[field] = id;
  };
  for (const kind of storedKinds) {
    for (const row of rows[kind]) {
      point(row, 'clientId', 'client');
      point(row, 'influencerId', 'influencer');
      point(row, 'accountId', 'account');
      point(row, 'campaignId', 'campaign');
      point(row, 'collaborationId', 'collaboration');
      point(row, 'deliverableId', 'deliverable');
      for (const field of ['subject', 'owner']) {
        const target = row[field];
        if (typeof target === 'object' && target !== null && 'kind' in target) {
          Object.assign(target, { id: pick(target.kind as StoredKind) });
        }
      }
      if (kind === 'influencer') joinPerson(row, rows);
      if (kind === 'distinction') row['influencerIds'] = [pick('influencer'), pick('influencer')];
      if (kind === 'trip') row['influencerIds'] = row['influencerIds'] && rows.influencer.map(({ id }) => id);
      if (kind === 'order' && row['influencerId'] === undefined) row['channel'] = 'paid';
    }
    rows[kind] = rows[kind].filter((row) => kinds[kind].schema.safeParse(row).success);
  }
  const connected = rows as unknown as ArbitraryRows;
  connected.payment = connected.payment.map((row) => balance(row, connected.campaign));
  connected.account = uniqueBy(connected.account, (row) =>
    row.handle === undefined ? row.id : accountKey(row.platform, row.handle),
  );
  const accounts = new Set<string>(connected.account.map(({ id }) => id));
  connected.post = connected.post.filter(({ accountId }) => accountId === undefined || accounts.has(accountId));
  const posts = new Set<string>(connected.post.map(({ id }) => id));
  connected.metricSnapshot = connected.metricSnapshot.filter(({ subject }) =>
    (subject.kind === 'account' ? accounts : posts).has(subject.id),
  );
  connected.collaboration = uniqueBy(connected.collaboration, (row) => `${row.campaignId} ${row.influencerId}`);
  keepParts(connected);
  connected.attachment = [];
  return connected;
}

/** Keeps what belongs to collaborations, deliverables and posts that are still there. */
export function keepParts(rows: ArbitraryRows): void {
  const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const collaborations = idsOf(rows.collaboration);
  const isKept = ({ collaborationId }: { collaborationId: string }): boolean => collaborations.has(collaborationId);
  rows.right = rows.right.filter(isKept);
  rows.gift = rows.gift.filter(isKept);
  const posts = rows.post.map(({ id }) => id);
  rows.deliverable = rows.deliverable.filter(isKept).map(({ postIds, ...row }) => {
    const held = postIds && posts.slice(0, postIds.length);
    return held && held.length > 0 ? { ...row, postIds: held } : row;
  });
  const deliverables = idsOf(rows.deliverable);
  rows.draft = rows.draft.filter(({ deliverableId }) => deliverables.has(deliverableId));
}

/** Lets a person name contacts, custom fields and accounts that are there. */
function joinPerson(person: Record<string, unknown>, rows: Record<StoredKind, Record<string, unknown>[]>): void {
  const first = (kind: StoredKind): unknown => rows[kind][0]?.['id'];
  const contactId = first('contact');
  const fieldId = first('customField') as string | undefined;
  if (contactId === undefined) delete person['contacts'];
  for (const contact of (person['contacts'] ?? []) as object[]) Object.assign(contact, { contactId });
  if (fieldId === undefined) delete person['custom'];
  if (person['custom']) person['custom'] = { [fieldId!]: Object.values(person['custom'])[0] };
  for (const reading of (person['audience'] ?? []) as { accountId?: unknown }[]) delete reading.accountId;
}

function balance(payment: RowOf['payment'], campaigns: readonly RowOf['campaign'][]): RowOf['payment'] {
  const parts = campaigns.slice(0, payment.allocations.length);
  if (parts.length === 0) return { ...payment, allocations: [] };
  const shares = allocateMoney(
    fromMoneyText(payment.amount),
    parts.map((_, index) => BigInt(index + 1)),
  );
  const allocations = parts.map(({ id }, index) => ({ campaignId: id, amount: toMoneyText(shares[index]!) }));
  return { ...payment, allocations };
}

function uniqueBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
