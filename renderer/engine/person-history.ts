import type { RowChange } from '#shared/model/change-set.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';
import type { HistoryPage, HistoryStep, RowHistory } from './engine-api.ts';
import { readCompact, type StoredChangeBody, type StoredChangeSet } from './change-set-codec.ts';
import type { Session } from './session.ts';

/** Change sets read by one question: a page may hold fewer steps, because most touch other people. */
const READ_AT_ONCE = 200;
/** Bodies larger than this are only parsed when they name the person or an account of theirs. */
const LARGE_BODY = 1_000_000;
/** Rows that cannot be told from the row they belong to when they are edited. */
const ownKinds = ['account', 'rate', 'researchNote', 'touch', 'collaboration', 'payment'] as const;

interface Wanted {
  readonly personId: string;
  readonly ids: ReadonlySet<string>;
  readonly needles: readonly string[];
}

/** What became of a person's own rows, step by step, from the stored change sets before `before` (`null`: the newest). */
export async function personHistory(
  { loaded }: Session,
  { influencerId, before }: { readonly influencerId: string; readonly before: number | null },
): Promise<HistoryPage> {
  const { changeSets, changeBodies } = loaded.database;
  const newest = before ?? Number.MAX_SAFE_INTEGER;
  const headers = await changeSets.where('sequence').below(newest).reverse().limit(READ_AT_ONCE).toArray();
  const bodies = await changeBodies.bulkGet(headers.map(({ sequence }) => sequence));
  const wanted = rowsOf(loaded.store, influencerId);
  const steps = headers.flatMap((header, index) => stepOf(header, bodies[index], wanted) ?? []);
  const last = headers.at(-1);
  return { steps, next: headers.length < READ_AT_ONCE || !last ? null : last.sequence };
}

function rowsOf(reader: RecordReader, personId: string): Wanted {
  const ids = new Set([personId]);
  for (const kind of ownKinds) {
    for (const { id } of reader.lookup(kind, 'influencer', personId)) ids.add(id);
  }
  const accounts = reader.lookup('account', 'influencer', personId).map(({ id }) => id as string);
  return { personId, ids, needles: [personId, ...accounts] };
}

function stepOf(header: StoredChangeSet, body: StoredChangeBody | undefined, wanted: Wanted): HistoryStep | null {
  if (!body) return null;
  if (body.text.length > LARGE_BODY && !wanted.needles.some((id) => body.text.includes(id))) return null;
  const { created, others } = readCompact(body);
  const rows: RowHistory[] = [];
  for (const { kind, ids } of created) {
    for (const id of ids) if (wanted.ids.has(id)) rows.push({ kind, id, op: 'create', fields: [] });
  }
  for (const change of others) {
    const row = rowHistory(change, wanted);
    if (row) rows.push(row);
  }
  if (rows.length === 0) return null;
  const { sequence, at, actor, label } = header;
  return { sequence, at, actor, label, rows };
}

function rowHistory(change: RowChange, { ids, personId }: Wanted): RowHistory | null {
  const { kind, id, op } = change;
  if (op === 'delete') {
    if (!ids.has(id) && change.before['influencerId'] !== personId) return null;
    return { kind, id, op, fields: Object.entries(change.before).map(([field, before]) => ({ field, before })) };
  }
  if (op !== 'update' || !ids.has(id)) return null;
  const names = new Set([...Object.keys(change.before), ...Object.keys(change.after)]);
  const fields = [...names].map((field) => ({ field, before: change.before[field], after: change.after[field] }));
  return { kind, id, op, fields };
}
