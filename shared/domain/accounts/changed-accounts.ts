import type { StoredKind } from '../../model/kind-names.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { AccountColumns } from './account-columns.ts';

const readKinds = ['account', 'metricSnapshot', 'post', 'influencer', 'workspace'] as const satisfies StoredKind[];
type ReadKind = (typeof readKinds)[number];

/** The state of a reader that columns were made from. */
export interface ReaderState {
  readonly revisions: Readonly<Record<ReadKind, number>>;
  readonly tierFloors: Workspace['tierFloors'];
  readonly method: Workspace['engagementRateMethod'];
}

/** Where a reader stands; `null` for one without revisions, upon which nothing is kept. */
export function readerState(reader: RecordReader): ReaderState | null {
  if (!reader.revision) return null;
  const revisions = Object.fromEntries(readKinds.map((kind) => [kind, reader.revision!(kind)])) as Record<
    ReadKind,
    number
  >;
  const { tierFloors, engagementRateMethod: method } = reader.workspace();
  return { revisions, tierFloors, method };
}

/** True when nothing changed that accounts are measured by. */
export function isSameState(left: ReaderState, right: ReaderState): boolean {
  return readKinds.every((kind) => left.revisions[kind] === right.revisions[kind]);
}

/** What changed since columns were made: accounts by id (some may be gone), and people, for their topics. */
export interface ChangedAccounts {
  readonly accountIds: ReadonlySet<string>;
  readonly influencerIds: readonly string[];
}

/** With more rows changed, measuring all accounts anew is faster. */
const ROWS_TAKEN_OVER = 10_000;

/**
 * The accounts whose values can differ since `before`; `null` when too much changed, or a setting that all depend on.
 * A deleted row no longer says what it belonged to: accounts that lost one are found by counting.
 */
export function changedAccounts(
  reader: RecordReader,
  before: ReaderState,
  after: ReaderState,
  columns: AccountColumns,
): ChangedAccounts | null {
  if (before.method !== after.method || JSON.stringify(before.tierFloors) !== JSON.stringify(after.tierFloors)) {
    return null;
  }
  const changes = (kind: ReadKind) => reader.changesSince?.(kind, before.revisions[kind]) ?? null;
  const [accounts, snapshots, posts, people] = [
    changes('account'),
    changes('metricSnapshot'),
    changes('post'),
    changes('influencer'),
  ];
  if (!accounts || !snapshots || !posts || !people) return null;
  if (accounts.length + snapshots.length + posts.length > ROWS_TAKEN_OVER) return null;
  const accountIds = new Set<string>();
  let isSomethingGone = false;
  // An account that comes or goes decides for its neighbours which posts are theirs.
  const addPerson = (influencerId: string | undefined): void => {
    if (influencerId === undefined) return;
    for (const account of reader.lookup('account', 'influencer', influencerId)) accountIds.add(account.id);
  };
  for (const id of accounts) {
    const position = columns.positionOf(id);
    accountIds.add(id);
    if (position !== undefined) addPerson(columns.accounts[position]?.influencerId);
    addPerson(reader.get('account', id)?.influencerId);
  }
  for (const id of posts) {
    const post = reader.get('post', id);
    if (post) addPerson(post.influencerId);
    else isSomethingGone = true;
  }
  for (const id of snapshots) {
    const subject = reader.get('metricSnapshot', id)?.subject;
    if (!subject) isSomethingGone = true;
    else if (subject.kind === 'account') accountIds.add(subject.id);
    else addPerson(reader.get('post', subject.id)?.influencerId);
  }
  if (isSomethingGone) {
    for (const [position, account] of columns.accounts.entries()) {
      if (!account || accountIds.has(account.id)) continue;
      if (columns.isLighter(reader, position)) accountIds.add(account.id);
    }
  }
  return { accountIds, influencerIds: people };
}
