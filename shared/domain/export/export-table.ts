import type { Cell, Table } from '../../formats/write-csv.ts';
import { runSteps, type Steps } from '../../lib/steps.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { isKnownHeader } from '../import/recognise.ts';
import { text } from '../../text/text.ts';
import { customCell, listCell as list, personCell, personColumns } from '../people/person-columns.ts';
import { postMetrics } from '../figures/post-tally.ts';
import { snapshotDay, snapshotsInForce } from '../figures/snapshots-in-force.ts';
import type { RecordKind } from '../records/record-columns.ts';
import { recordTableSteps } from '../records/record-table.ts';

/** What can be exported as one table. */
export const exportKinds = [
  'influencers',
  'posts',
  'orders',
  'payouts',
  'metrics',
  'contacts',
  'clients',
  'campaigns',
  'collaborations',
  'rates',
  'codes',
  'traffic',
  'calendar',
  'ledger',
  'touches',
  'trips',
] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The records of each table; the ledger is the payouts. */
export const recordsOf: Readonly<Record<ExportKind, RecordKind>> = {
  influencers: 'influencer',
  posts: 'post',
  orders: 'order',
  payouts: 'payment',
  metrics: 'metricSnapshot',
  contacts: 'contact',
  clients: 'client',
  campaigns: 'campaign',
  collaborations: 'collaboration',
  rates: 'exchangeRate',
  codes: 'promoCode',
  traffic: 'webTraffic',
  calendar: 'calendarEvent',
  ledger: 'payment',
  touches: 'touch',
  trips: 'trip',
};

/**
 * One kind of record as a table, in the order of creation: people as a list with one line per account, everything else
 * as records that read back the same.
 */
export function exportTable(reader: RecordReader, kind: ExportKind): Table {
  return runSteps(exportTableSteps(reader, kind));
}

/** {@link exportTable} with pauses. */
export function exportTableSteps(reader: RecordReader, kind: ExportKind): Steps<Table> {
  if (kind === 'influencers') return influencersTableSteps(reader);
  return kind === 'posts' ? postsTableSteps(reader) : recordTableSteps(reader, recordsOf[kind]);
}

/** The records of posts, and for the reader their newest figures, which import does not read: they are records of their own. */
function* postsTableSteps(reader: RecordReader): Steps<Table> {
  const { columns, rows } = yield* recordTableSteps(reader, 'post');
  const figures = snapshotsInForce(reader);
  const posts = [...reader.all('post')];
  return {
    columns: [...columns, ...postMetrics.map((metric) => text.exports.newestFigure(text.import.fields[metric]))],
    rows: rows.map((row, index) => {
      const metrics = figures.get(posts[index]!.id)?.metrics;
      return [...row, ...postMetrics.map((metric) => metrics?.[metric] ?? null)];
    }),
  };
}

const peopleHeaders = [
  'Name',
  'Platform',
  'Handle',
  'Followers',
  'Figures as of',
  'Link',
  'External ids',
  'Country',
  'City',
  'Gender',
  'Topics',
  'Email',
];

const PEOPLE_A_STEP = 256;

/** One line per account; a person without one has a single line. */
function* influencersTableSteps(reader: RecordReader): Steps<Table> {
  const figures = snapshotsInForce(reader);
  const customFields = [...reader.all('customField')];
  const lines: Cell[][] = [];
  let people = 0;
  for (const person of reader.all('influencer')) {
    people += 1;
    if (people % PEOPLE_A_STEP === 0) yield;
    const accounts = reader.lookup('account', 'influencer', person.id);
    const own = accounts.length === 0 ? [undefined] : accounts;
    for (const account of own) {
      const snapshot = account && figures.get(account.id);
      const followers = snapshot?.metrics.followers;
      lines.push([
        person.name,
        account?.platform ?? null,
        account?.handle ?? null,
        followers ?? null,
        followers === undefined ? null : { day: snapshotDay(snapshot!) },
        account?.url ?? null,
        list(person.externalIds.map(({ value }) => value)),
        person.country ?? null,
        person.city ?? null,
        person.gender ?? null,
        list(person.topics),
        list(person.emails ?? []),
        ...personColumns.map((column) => personCell(person, column)),
        list((person.contacts ?? []).map(({ contactId }) => reader.get('contact', contactId)?.name ?? '')),
        ...customFields.map(({ id }) => customCell(person.custom?.[id])),
      ]);
    }
  }
  const columns = [...peopleHeaders, ...personColumns.map(({ header }) => header), 'Contacts'];
  const own = customFields.map(({ name }) => (isKnownHeader(name) ? text.people.import.ownField(name) : name));
  return { columns: [...columns, ...own], rows: lines };
}
