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
  return { key, kind, partition, number, rows: rows.length, sum: sumHex(sumText(key, body)), text: body };
}

/** Rows that are there, or can be made of a text. */
export interface PageRows<Row = { readonly id: string }> {
  readonly count: number;
  /** Takes the text apart when this is first called, and lets go of it. */
  rows(): readonly Row[];
}

/** The place of a page, its checksum and its rows. */
export interface DecodedPage extends Pick<PageRecord, 'kind' | 'partition' | 'number' | 'sum'>, PageRows {}

/**
 * A stored page, verified: whatever has its checksum is what was written. Its rows are made when they are needed. Throws
 * when the page does not match its checksum.
 */
export function decodePage(record: PageRecord): DecodedPage {
  const { key, kind, partition, number, sum } = record;
  if (sumHex(sumText(key, record.text)) !== sum) throw new Error(text.engine.store.damagedPage(key));
  let body: string | null = record.text;
  let made: readonly { readonly id: string }[] | null = null;
  const rows = (): readonly { readonly id: string }[] => {
    if (!made) {
      made = JSON.parse(body!) as { id: string }[];
      body = null;
    }
    return made;
  };
  return { kind, partition, number, sum, count: record.rows, rows };
}
