import { canonicalJson } from '../lib/canonical-json.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { bestOf, type CompareCell, type CompareRow } from './compare-cells.ts';
import {
  audienceRows,
  platformRows,
  rateRows,
  relationRows,
  resultRows,
  whoRows,
  type RowDraft,
} from './compare-rows.ts';

/** The least and the most people that are held side by side. */
export const COMPARE_LEAST = 2;
export const COMPARE_MOST = 5;

export interface InfluencerCompareParams {
  readonly ids: readonly string[];
}

/** Somebody compared, for the head of a column. */
export interface ComparedPerson {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly doNotContact: boolean;
  readonly isArchived: boolean;
}

/** Rows that belong together; platforms have one group each. */
export interface CompareGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

export interface InfluencerCompareResult {
  /** In the order asked for, each once; those who are not on the roster are left out. */
  readonly people: readonly ComparedPerson[];
  /** How many of those asked for are not on the roster. */
  readonly missing: number;
  readonly groups: readonly CompareGroup[];
}

/** Up to five people side by side: every row has one cell for each of them. */
export function influencerCompare(reader: RecordReader, { ids }: InfluencerCompareParams): InfluencerCompareResult {
  const asked = [...new Set(ids)].slice(0, COMPARE_MOST);
  const people = asked.flatMap((id) => reader.get('influencer', id) ?? []);
  const drafts = [
    whoRows(people),
    ...platformRows(reader, people),
    audienceRows(people),
    rateRows(reader, people),
    resultRows(reader, people),
    relationRows(reader, people),
  ];
  const groups = drafts
    .map(({ key, title, rows }) => ({ key, title, rows: rows.filter(isSaid).map(finished) }))
    .filter(({ rows }) => rows.length > 0);
  return { people: people.map(compared), missing: asked.length - people.length, groups };
}

function compared({ id, name, nativeName, doNotContact, archivedAt }: Influencer): ComparedPerson {
  return { id, name, nativeName: nativeName ?? null, doNotContact, isArchived: archivedAt !== undefined };
}

/** Rows about which nothing is known of anybody say nothing; blank figures stay, because they say why. */
function isSaid({ cells }: RowDraft): boolean {
  return cells.some((cell) => cell.type !== 'unknown');
}

function finished({ key, label, better, cells }: RowDraft): CompareRow {
  const [first, ...others] = cells.map(shownOf);
  return { key, label, better, cells, best: bestOf(cells, better), isSame: others.every((one) => one === first) };
}

/** What a reader sees of a cell: two people are the same where this is. */
function shownOf(cell: CompareCell): string {
  if (cell.type === 'figure') return canonicalJson(cell.figure.value);
  return cell.type === 'shares' ? canonicalJson(cell.parts) : canonicalJson(cell);
}
