import type { StoredKind } from '../model/kind-names.ts';
import { text } from '../text/text.ts';
import { sumHex, sumText } from './text-sum.ts';

/**
 * One page at rest: up to {@link PAGE_CAPACITY} rows of one kind and partition as one JSON text. Text, because reading
 * and writing one long string costs the database far less than as many small objects.
 */
export interface PageRecord {
  /** `kind/partition/number`. */
  readonly key: string;
  readonly kind: StoredKind;
  readonly partition: string;
  readonly number: number;
  readonly rows: number;
  /** Checksum over key and text: the database engine does not promise that what it returns is what it was given. */
  readonly sum: string;
  readonly text: string;
}

/** Rows a page holds at most: an edit rewrites one page, a load reads them all; chosen by `npm run bench`. */
export const PAGE_CAPACITY = 500;

export function pageKey(kind: StoredKind, partition: string, number: number): string {
  return `${kind}/${partition}/${number}`;
}

/** A page of rows as it is stored. */
export function encodePage(
  place: { readonly kind: StoredKind; readonly partition: string; readonly number: number },
  rows: readonly object[],
): PageRecord {
  const { kind, partition, number } = place;
  const key = pageKey(kind, partition, number);
  const body = JSON.stringify(rows);
  return { key, kind, partition, number, rows: rows.length, sum: sumHex(sumText(key + body)), text: body };
}

/** The place of a page, its checksum and its rows. */
export interface DecodedPage extends Pick<PageRecord, 'kind' | 'partition' | 'number' | 'sum'> {
  readonly rows: readonly { readonly id: string }[];
}

/** A stored page with its rows. Throws when the page does not match its checksum. */
export function decodePage(record: PageRecord): DecodedPage {
  const { key, kind, partition, number, sum } = record;
  if (sumHex(sumText(key + record.text)) !== sum) throw new Error(text.engine.store.damagedPage(key));
  return { kind, partition, number, sum, rows: JSON.parse(record.text) as { id: string }[] };
}
