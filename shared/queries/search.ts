import { foldText } from '../lib/text-fold.ts';
import { platformNames } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { haystacks, people } from './roster-columns.ts';

export interface SearchParams {
  readonly text: string;
  /** The most hits per group. */
  readonly limit: number;
}

export interface SearchHit {
  readonly id: string;
  readonly name: string;
  /** What tells hits of one name apart, such as the handles of an influencer or the client of a campaign. */
  readonly detail: string;
}

export interface SearchResult {
  readonly influencers: readonly SearchHit[];
  readonly campaigns: readonly SearchHit[];
  readonly clients: readonly SearchHit[];
}

/**
 * Finds people (by name, handle, tag, topic or place), campaigns and clients for the command palette. Names that begin
 * with the text come first, then names that hold it, then the rest. An empty text finds nothing.
 */
export function search(reader: RecordReader, params: SearchParams): SearchResult {
  const wanted = foldText(params.text).replace(/^@/, '');
  if (wanted === '') return { influencers: [], campaigns: [], clients: [] };
  const clientName = (id: string | undefined): string => (id && reader.get('client', id)?.name) || '';
  return {
    influencers: bestPeople(reader, wanted, params.limit),
    campaigns: best(reader.all('campaign'), wanted, params.limit).map((row) => ({
      id: row.id,
      name: row.name,
      detail: clientName(row.clientId),
    })),
    clients: best(reader.all('client'), wanted, params.limit).map((row) => ({
      id: row.id,
      name: row.name,
      detail: '',
    })),
  };
}

function bestPeople(reader: RecordReader, wanted: string, limit: number): SearchHit[] {
  const texts = haystacks(reader);
  const words = wanted.split(' ');
  const groups: [number[], number[], number[]] = [[], [], []];
  const everybody = people(reader);
  for (const [position, text] of texts.entries()) {
    if (!words.every((word) => text.includes(word))) continue;
    // The haystack's first line is the folded name, so the place of the text tells whether the name holds it.
    const place = text.indexOf(wanted);
    const name = place === 0 ? 0 : place > 0 && place < text.indexOf('\n') ? 1 : 2;
    groups[name].push(position);
    if (groups[0].length >= limit) break;
  }
  return groups
    .flat()
    .slice(0, limit)
    .map((position) => {
      const person = everybody[position]!;
      const accounts = reader.lookup('account', 'influencer', person.id);
      const detail = accounts.map((account) => `${platformNames[account.platform]} ${account.handle ?? ''}`.trim());
      return { id: person.id, name: person.name, detail: detail.join(', ') };
    });
}

function best<Row extends { name: string }>(rows: Iterable<Row>, wanted: string, limit: number): Row[] {
  const starting: Row[] = [];
  const holding: Row[] = [];
  for (const row of rows) {
    const name = foldText(row.name);
    if (name.startsWith(wanted)) starting.push(row);
    else if (name.includes(wanted)) holding.push(row);
  }
  return [...starting, ...holding].slice(0, limit);
}
