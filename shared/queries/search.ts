import { rosterIndex, type RosterIndex } from '../domain/roster/roster-index.ts';
import { searchPeople, searchWords } from '../domain/roster/search-people.ts';
import { PEOPLE_PER_CHUNK } from '../domain/roster/search-texts.ts';
import { latinText } from '../lib/latin-text.ts';
import { dayOfInstant } from '../lib/calendar-day.ts';
import { AlikeWords } from '../domain/roster/alike-words.ts';
import type { Attachment } from '../model/attachment.ts';
import { platformNames } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';

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

/** What the file belongs to, as the page that shows it: of a deal the campaign and the person. */
export type FileHome =
  | { readonly kind: 'influencer' | 'campaign' | 'client' | 'importRun'; readonly id: string }
  | { readonly kind: 'collaboration'; readonly campaignId: string; readonly influencerId: string };

/** A file somebody attached, or the run that imported it. */
export interface FileHit extends SearchHit {
  /** Where it leads: to the person or campaign it is kept with, or to the import. */
  readonly owner: FileHome;
}

export interface SearchResult {
  readonly influencers: readonly SearchHit[];
  readonly campaigns: readonly SearchHit[];
  readonly clients: readonly SearchHit[];
  readonly files: readonly FileHit[];
}

/** How well a hit fits, best first. */
const PLACES = ['begins', 'holds', 'rest', 'alike'] as const;
type Place = (typeof PLACES)[number];

/**
 * Finds people, campaigns, clients and files for the command palette by words in any order and script. Names that begin
 * with the text come first, then names that hold it, then the rest; where nothing has the words as they are written,
 * things whose names are alike are listed. An empty text finds nothing.
 */
export function search(reader: RecordReader, params: SearchParams): SearchResult {
  const words = searchWords(params.text);
  if (!words) return { influencers: [], campaigns: [], clients: [], files: [] };
  const wanted = latinText(params.text).replace(/^[@#]/, '');
  const clientName = (id: string | undefined): string => (id && reader.get('client', id)?.name) || '';
  const best = <Row>(rows: Iterable<Row>, name: (row: Row) => string, detail: (row: Row) => string) =>
    bestRows(rows, name, detail, { wanted, words, limit: params.limit });
  const campaigns = best(
    reader.all('campaign'),
    ({ name }) => name,
    ({ clientId }) => clientName(clientId),
  );
  const clients = best(
    reader.all('client'),
    ({ name }) => name,
    () => '',
  );
  return {
    influencers: bestPeople(rosterIndex(reader), params.text, wanted, params.limit),
    campaigns: campaigns.map((row) => ({ id: row.id, name: row.name, detail: clientName(row.clientId) })),
    clients: clients.map(({ id, name }) => ({ id, name, detail: '' })),
    files: bestRows(
      filesOf(reader),
      ({ name }) => name,
      ({ detail }) => detail,
      { wanted, words, limit: params.limit },
    ),
  };
}

function bestPeople(index: RosterIndex, text: string, wanted: string, limit: number): SearchHit[] {
  const found = searchPeople(index, text);
  if (!found) return [];
  const chunks = index.texts.chunks();
  const groups: [number[], number[], number[]] = [[], [], []];
  for (const position of found.positions) {
    if (!index.people[position]) continue;
    const chunk = chunks[Math.floor(position / PEOPLE_PER_CHUNK)]!;
    const at = position % PEOPLE_PER_CHUNK;
    const own = chunk.text.slice(chunk.starts[at], chunk.starts[at + 1]);
    // The first line is the name, so the place of the text tells whether the name holds it.
    const place = own.indexOf(wanted);
    groups[place === 0 ? 0 : place > 0 && place < own.indexOf('\n') ? 1 : 2].push(position);
    if (groups[0].length >= limit) break;
  }
  const hits = groups.flat().slice(0, limit);
  return hits.map((position) => {
    const { id, name } = index.people[position]!;
    const accounts = index.reader.lookup('account', 'influencer', id);
    const detail = accounts.map((account) => `${platformNames[account.platform]} ${account.handle ?? ''}`.trim());
    return { id, name, detail: detail.join(', ') };
  });
}

interface Wanted {
  readonly wanted: string;
  readonly words: readonly string[];
  readonly limit: number;
}

function bestRows<Row>(
  rows: Iterable<Row>,
  nameOf: (row: Row) => string,
  detailOf: (row: Row) => string,
  { wanted, words, limit }: Wanted,
): Row[] {
  const groups: Record<Place, Row[]> = { begins: [], holds: [], rest: [], alike: [] };
  for (const row of rows) {
    const name = latinText(nameOf(row));
    const place = placeOf(name, `${name}\n${latinText(detailOf(row))}`, wanted, words);
    if (place) groups[place].push(row);
  }
  const isFound = groups.begins.length + groups.holds.length + groups.rest.length > 0;
  return PLACES.filter((place) => place !== 'alike' || !isFound)
    .flatMap((place) => groups[place])
    .slice(0, limit);
}

function placeOf(name: string, text: string, wanted: string, words: readonly string[]): Place | null {
  if (name.startsWith(wanted)) return 'begins';
  if (name.includes(wanted)) return 'holds';
  if (words.every((word) => text.includes(word))) return 'rest';
  return words.every((word) => name.includes(word) || hasAlike(name, word)) ? 'alike' : null;
}

function hasAlike(name: string, word: string): boolean {
  let isFound = false;
  new AlikeWords(name, Uint32Array.of(0, name.length + 1), '\t').find(word, true, () => (isFound = true));
  return isFound;
}

function* filesOf(reader: RecordReader): Generator<FileHit> {
  for (const { id, name, owner } of reader.all('attachment')) {
    const home = homeOf(reader, owner);
    if (home) yield { id, name, ...home };
  }
  for (const { id, files, at } of reader.all('importRun')) {
    for (const { name } of files) yield { id, name, owner: { kind: 'importRun', id }, detail: dayOfInstant(at) };
  }
}

/** Where an attached file is shown, and what that is called. */
function homeOf(reader: RecordReader, owner: Attachment['owner']): Pick<FileHit, 'owner' | 'detail'> | null {
  switch (owner.kind) {
    case 'influencer':
    case 'campaign':
    case 'client':
      return { owner, detail: reader.get(owner.kind, owner.id)?.name ?? '' };
    case 'draft': {
      const draft = reader.get('draft', owner.id);
      return draft ? homeOf(reader, { kind: 'deliverable', id: draft.deliverableId }) : null;
    }
    case 'deliverable': {
      const deliverable = reader.get('deliverable', owner.id);
      return deliverable ? homeOf(reader, { kind: 'collaboration', id: deliverable.collaborationId }) : null;
    }
    case 'collaboration': {
      const row = reader.get('collaboration', owner.id);
      if (!row) return null;
      const names = [reader.get('influencer', row.influencerId)?.name, reader.get('campaign', row.campaignId)?.name];
      const { campaignId, influencerId } = row;
      return {
        owner: { kind: 'collaboration', campaignId, influencerId },
        detail: names.filter((name) => name !== undefined).join(', '),
      };
    }
  }
}
