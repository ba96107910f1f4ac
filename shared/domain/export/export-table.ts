import type { Cell, Table } from '../../formats/write-csv.ts';
import { metricNames, type MetricName, type MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { MoneyText } from '../../lib/money.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { isKnownHeader } from '../import/recognise.ts';
import { text } from '../../text/text.ts';
import { customCell, listCell as list, personCell, personColumns } from '../people/person-columns.ts';
import { snapshotsInForce } from '../figures/snapshots-in-force.ts';

/** What can be exported as a table. */
export const exportKinds = ['influencers', 'posts', 'orders', 'payouts', 'metrics'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** One kind of record as a table, one line each, in the order of creation; names stand for what is referred to. */
export function exportTable(reader: RecordReader, kind: ExportKind): Table {
  switch (kind) {
    case 'influencers':
      return influencersTable(reader);
    case 'posts':
      return postsTable(reader);
    case 'orders':
      return ordersTable(reader);
    case 'payouts':
      return payoutsTable(reader);
    case 'metrics':
      return metricsTable(reader);
  }
}

function nameOf(reader: RecordReader, kind: 'influencer' | 'campaign', id: string | undefined): string | null {
  return id === undefined ? null : (reader.get(kind, id)?.name ?? null);
}

function handleOf(reader: RecordReader, id: string | undefined): Cell {
  return id === undefined ? null : (reader.get('account', id)?.handle ?? null);
}

const amount = (money: MoneyText | undefined): Cell => (money ? { amount: money.amount } : null);

const peopleHeaders = [
  'Name',
  'Platform',
  'Handle',
  'Followers',
  'Link',
  'External ids',
  'Country',
  'City',
  'Gender',
  'Topics',
  'Email',
];

/** One line per account; a person without one has a single line. */
function influencersTable(reader: RecordReader): Table {
  const figures = snapshotsInForce(reader);
  const customFields = [...reader.all('customField')];
  const lines = [...reader.all('influencer')].flatMap((person) => {
    const accounts = reader.lookup('account', 'influencer', person.id);
    const own = accounts.length === 0 ? [undefined] : accounts;
    return own.map((account): Cell[] => [
      person.name,
      account?.platform ?? null,
      account?.handle ?? null,
      account ? (figures.get(account.id)?.metrics.followers ?? null) : null,
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
  });
  const columns = [...peopleHeaders, ...personColumns.map(({ header }) => header), 'Contacts'];
  const own = customFields.map(({ name }) => (isKnownHeader(name) ? text.people.import.ownField(name) : name));
  return { columns: [...columns, ...own], rows: lines };
}

function postsTable(reader: RecordReader): Table {
  const figures = snapshotsInForce(reader);
  const lines = Array.from(reader.all('post'), (post): Cell[] => [
    post.externalId?.value ?? null,
    nameOf(reader, 'influencer', post.influencerId),
    handleOf(reader, post.accountId),
    post.platform,
    nameOf(reader, 'campaign', post.campaignId),
    post.postedOn ?? null,
    post.format ?? null,
    post.url ?? null,
    post.caption ?? null,
    ...metricCells(figures.get(post.id), postMetrics),
  ]);
  const columns = ['Post id', 'Influencer', 'Handle', 'Platform', 'Campaign', 'Posted on', 'Format', 'Link', 'Caption'];
  return { columns: [...columns, ...postMetrics.map(metricColumn)], rows: lines };
}

function ordersTable(reader: RecordReader): Table {
  const lines = Array.from(reader.all('order'), (order): Cell[] => [
    order.externalId?.value ?? null,
    order.channel,
    nameOf(reader, 'influencer', order.influencerId),
    nameOf(reader, 'campaign', order.campaignId),
    order.orderedOn ?? null,
    order.product ?? null,
    order.quantity,
    amount(order.revenue),
    order.revenue.currency,
  ]);
  const columns = ['Order id', 'Channel', 'Influencer', 'Campaign', 'Ordered on', 'Product', 'Orders', 'Revenue'];
  return { columns: [...columns, 'Currency'], rows: lines };
}

function payoutsTable(reader: RecordReader): Table {
  const lines = Array.from(reader.all('payment'), (payment): Cell[] => [
    payment.externalId?.value ?? null,
    nameOf(reader, 'influencer', payment.influencerId),
    payment.paidOn ?? null,
    payment.basis,
    amount(payment.rate),
    payment.units ?? null,
    amount(payment.amount),
    payment.amount.currency,
    list(
      payment.allocations.map(
        (part) => `${nameOf(reader, 'campaign', part.campaignId) ?? part.campaignId}: ${part.amount.amount}`,
      ),
    ),
    payment.notes ?? null,
  ]);
  const columns = ['Payout id', 'Influencer', 'Paid on', 'Basis', 'Rate', 'Units', 'Amount', 'Currency'];
  return { columns: [...columns, 'Campaigns', 'Notes'], rows: lines };
}

function metricsTable(reader: RecordReader): Table {
  const lines = Array.from(reader.all('metricSnapshot'), (snapshot): Cell[] => {
    const { subject, evidence } = snapshot;
    const post = subject.kind === 'post' ? reader.get('post', subject.id) : undefined;
    const account = subject.kind === 'account' ? subject.id : post?.accountId;
    const of = post ?? reader.get('account', subject.id);
    return [
      subject.kind,
      nameOf(reader, 'influencer', of?.influencerId),
      of?.platform ?? null,
      handleOf(reader, account),
      of?.url ?? null,
      evidence.capturedOn ?? null,
      snapshot.recordedAt,
      evidence.source,
      evidence.enteredBy ?? null,
      ...metricCells(snapshot, metricNames),
    ];
  });
  const columns = [
    'Of',
    'Influencer',
    'Platform',
    'Handle',
    'Link',
    'Captured on',
    'Recorded at',
    'Source',
    'Entered by',
  ];
  return { columns: [...columns, ...metricNames.map(metricColumn)], rows: lines };
}

/** The counts a post can have; the others are those of accounts. */
const postMetrics = ['reach', 'impressions', 'views', 'likes', 'comments', 'shares', 'saves', 'clicks'] as const;

function metricCells(snapshot: MetricSnapshot | undefined, names: readonly MetricName[]): Cell[] {
  return names.map((name) => snapshot?.metrics[name] ?? null);
}

/** `averageLikes` reads `Average likes`. */
function metricColumn(name: MetricName): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
