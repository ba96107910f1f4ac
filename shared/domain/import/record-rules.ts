import { decimalText, fromMoneyText } from '../../lib/money.ts';
import type { AnyRow, RowOf } from '../../model/kinds.ts';
import { exchangeRateKey } from '../../model/exchange-rate.ts';
import { accountKey } from '../../model/account.ts';
import { promoCodeKey } from '../../model/promo-code.ts';
import { webTrafficKey } from '../../model/web-traffic.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import type { RecordKind } from '../records/record-columns.ts';

const { problems } = text.records;

/** What a row is unique by, and the stored rows that have it. */
interface UniqueRule<Row> {
  readonly keyOf: (row: Row) => string | null;
  readonly held: (reader: RecordReader, key: string, row: Row) => readonly AnyRow[];
}

type Rules = { readonly [Kind in RecordKind]?: UniqueRule<RowOf[Kind]> };

/** What can be in a workspace only once, whatever its id. */
const uniqueRules: Rules = {
  account: {
    keyOf: ({ platform, handle }) => (handle === undefined ? null : accountKey(platform, handle)),
    held: (reader, key) => reader.lookup('account', 'key', key),
  },
  collaboration: {
    keyOf: ({ campaignId, influencerId }) => `${campaignId} ${influencerId}`,
    held: (reader, _key, row) =>
      reader
        .lookup('collaboration', 'influencer', row.influencerId)
        .filter(({ campaignId }) => campaignId === row.campaignId),
  },
  promoCode: {
    keyOf: ({ code }) => promoCodeKey(code),
    held: (reader, key) => reader.lookup('promoCode', 'code', key),
  },
  exchangeRate: { keyOf: exchangeRateKey, held: (reader, key) => reader.lookup('exchangeRate', 'key', key) },
  webTraffic: { keyOf: webTrafficKey, held: (reader, key) => reader.lookup('webTraffic', 'key', key) },
};

/** The rule of a kind; every row is of its own kind's type, which the compiler cannot follow. */
const uniqueRule = (kind: RecordKind): UniqueRule<AnyRow> | undefined =>
  uniqueRules[kind] as UniqueRule<AnyRow> | undefined;

/** The key a row has to itself, or `null`. */
export function uniqueKey(kind: RecordKind, row: AnyRow): string | null {
  return uniqueRule(kind)?.keyOf(row) ?? null;
}

/** A stored row with another id that has the key of this one. */
export function rowWithKey(reader: RecordReader, kind: RecordKind, key: string, row: AnyRow): AnyRow | undefined {
  return uniqueRule(kind)
    ?.held(reader, key, row)
    .find(({ id }) => id !== row.id);
}

/** Kinds that commands keep by one name each. */
const namedKinds = ['client', 'customField', 'campaign'] as const;

/** Stored rows by what tells that a new row is the same thing, each list made when it is asked for first. */
export interface Lookalikes {
  /** The stored row that a new row, with another id, clearly is. */
  readonly of: (kind: RecordKind, row: AnyRow) => AnyRow | undefined;
}

/** Looks among stored rows for the one that a new row is: the same external id, calendar id or name. */
export function createLookalikes(reader: RecordReader): Lookalikes {
  const names = new Map<RecordKind, Map<string, AnyRow>>();
  const byName = (kind: (typeof namedKinds)[number], name: string): AnyRow | undefined => {
    let held = names.get(kind);
    if (!held) {
      held = new Map(Array.from(reader.all(kind), (row): [string, AnyRow] => [foldText(row.name), row]));
      names.set(kind, held);
    }
    return held.get(foldText(name));
  };
  return {
    of: (kind, row) => {
      switch (kind) {
        case 'client':
        case 'customField':
        case 'campaign':
          return byName(kind, (row as RowOf['client']).name);
        case 'influencer':
          return (row as RowOf['influencer']).externalIds
            .map(({ system, value }) => reader.lookup('influencer', 'externalId', `${system}:${value}`)[0])
            .find((held) => held !== undefined);
        case 'post':
        case 'order':
        case 'payment': {
          const { externalId } = row as RowOf['order'];
          return externalId && reader.lookup(kind, 'externalId', `${externalId.system}:${externalId.value}`)[0];
        }
        case 'touch': {
          // One mail to several people is a touch of each, under the id of the mail.
          const { externalId, influencerId } = row as RowOf['touch'];
          const alike = externalId
            ? reader.lookup('touch', 'externalId', `${externalId.system}:${externalId.value}`)
            : [];
          return alike.find((held) => held.influencerId === influencerId);
        }
        case 'calendarEvent': {
          const { uid, recurrenceId } = row as RowOf['calendarEvent'];
          const alike = uid === undefined ? [] : reader.lookup('calendarEvent', 'uid', uid);
          return alike.find((held) => held.recurrenceId === recurrenceId);
        }
        default:
          return undefined;
      }
    },
  };
}

/** Why a payment cannot be stored although its row alone is sound: its parts have to add up. */
export function paymentProblem({ amount, allocations }: RowOf['payment']): string | null {
  if (allocations.length === 0) return null;
  const other = allocations.find((part) => part.amount.currency !== amount.currency);
  if (other) return problems.allocationCurrency(amount.currency, other.amount.currency);
  const minor = allocations.reduce((sum, part) => sum + fromMoneyText(part.amount).minor, 0n);
  if (minor === fromMoneyText(amount).minor) return null;
  return problems.allocationSum(decimalText({ minor, currency: amount.currency }), amount.amount);
}
