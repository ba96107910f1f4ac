import { instantOf } from '#shared/lib/clock.ts';
import type { Steps } from '#shared/lib/steps.ts';
import type { ChangeSet, RowChange } from '#shared/model/change-set.ts';
import type { PageRecord } from '#shared/store/page-codec.ts';
import type { Applied, ApplyResult, RecordStore } from '#shared/store/record-store.ts';
import type { StoreProblem } from '#shared/store/change-draft.ts';
import { text } from '#shared/text/text.ts';
import { createCompactor, type StoredChangeBody, type StoredChangeSet } from './change-set-codec.ts';
import type { LiaisonDatabase, StateRecord } from './database.ts';
import { DeadlineError, messageOf, withDeadline } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';
import { callHost } from './host-call.ts';
import { nextHistory } from './history.ts';
import { nextStamp } from './hybrid-clock.ts';
import { encodePayload } from './journal-payload.ts';
import { reloadSession } from './reload-session.ts';
import { announceChange, announceHistory, type Session } from './session.ts';
import { inTurns, nextTurn, type Task } from './tasks.ts';

/** What is to be written as one change set. */
export interface CommitRequest {
  readonly command: string;
  readonly label: string;
  readonly changes: readonly RowChange[];
  readonly importId?: string | undefined;
  readonly undoes?: string | undefined;
  readonly carried?: string;
  /** Contents of files the changes attach, by SHA-256. */
  readonly blobs?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Watched and, while nothing has changed yet, stopped through this; a stopped one throws. */
  readonly task?: Task | undefined;
}

export type CommitOutcome =
  | { readonly tag: 'done'; readonly changeSet: ChangeSet }
  | { readonly tag: 'refused'; readonly message: string; readonly problem?: StoreProblem };

const BYTES_PER_SECOND = 4 * 1024 * 1024;
/** Changes looked at between two pauses. */
const CHANGES_A_STEP = 100;
const PAGES_AT_ONCE = 8;

/** Everything one transaction writes. */
interface PreparedCommit {
  readonly changeSet: ChangeSet;
  /** The change set as the history keeps it. */
  readonly stored: { readonly header: StoredChangeSet; readonly body: StoredChangeBody };
  readonly state: StateRecord;
  readonly applied: Applied;
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Writes one change set: checked and taken into memory, then one short strict transaction with the dirty pages, the
 * history, the outbox entry and the new state; the journal follows by itself. Answers `done` only when the database
 * holds it; when it cannot, memory is put back and nothing has changed. Must run inside `session.writes`.
 */
export async function commit(session: Session, request: CommitRequest): Promise<CommitOutcome> {
  if (session.fault) await reloadSession(session);
  if (session.fault) return { tag: 'refused', message: text.engine.save.notTaken(session.fault.reason) };
  const { loaded, ports } = session;
  // Whatever is planned meanwhile must not mix the rows before and after.
  session.edits += 1;
  const applied = await applyInTurns(loaded.store, request);
  if (applied.tag === 'refused') {
    return { tag: 'refused', message: applied.problem.message, problem: applied.problem };
  }
  session.edits += 1;
  let prepared: PreparedCommit;
  try {
    const { packing, ...rest } = await inTurns(
      prepareCommit({ ...request, id: session.newId() }, applied, loaded, ports),
    );
    prepared = { ...rest, payload: await packing };
    request.task?.progress(request.changes.length * 0.75, request.changes.length);
    await writeCommit(loaded.database, prepared, ports);
  } catch (error) {
    applied.revert();
    session.edits += 1;
    const reason = messageOf(error);
    session.fault = { reason: text.engine.save.databaseFailed(reason), remedy: text.engine.save.databaseRemedy };
    session.sync.setDatabaseFault(session.fault);
    announceChange(session, applied.kinds);
    return { tag: 'refused', message: text.engine.save.notTaken(reason) };
  }
  loaded.state = prepared.state;
  loaded.history = nextHistory(loaded.history, prepared.changeSet);
  const { sequence, totals } = prepared.state;
  session.sync.added(sequence, { sequence, payload: prepared.payload, counts: totals.counts });
  announceChange(session, applied.kinds);
  announceHistory(session);
  if (applied.kinds.includes('workspace') && prepared.state.sequence > 1) void tellHostTheName(session);
  return { tag: 'done', changeSet: prepared.changeSet };
}

/** The host's list of workspaces shows names; when it cannot be told now, the next opening does it. */
async function tellHostTheName(session: Session): Promise<void> {
  const { id, name, isSample } = session.loaded.store.workspace();
  await callHost(session.ports, 'workspaces.register', { id, name, isSample });
}

/** Tries the changes and takes them into memory, with turns for others in between: long lists take seconds. */
async function applyInTurns(store: RecordStore, { changes, task }: CommitRequest): Promise<ApplyResult> {
  const draft = store.draft();
  const stage = function* (): Steps<StoreProblem | null> {
    for (const [index, change] of changes.entries()) {
      const problem = draft.stage(change);
      if (problem) return problem;
      if (index % CHANGES_A_STEP === 0) yield;
    }
    return null;
  };
  const pause = async (): Promise<void> => {
    const staged = [...draft.rows.values()].reduce((sum, rows) => sum + rows.size, 0);
    task?.progress(staged / 2, changes.length);
    await (task ? task.breathe() : nextTurn());
  };
  const problem = await inTurns(stage(), pause);
  if (problem) return { tag: 'refused', problem };
  // The last moment in which a task can be stopped, and for short ones the only one.
  if (task) await pause();
  return inTurns(store.applyDraftSteps(draft));
}

/** Makes the change set of changes that memory took, and everything that is stored with it. */
function* prepareCommit(
  request: CommitRequest & { readonly id: string },
  applied: Applied,
  loaded: { readonly store: RecordStore; readonly state: StateRecord },
  ports: EnginePorts,
): Steps<Omit<PreparedCommit, 'payload'> & { readonly packing: Promise<PreparedCommit['payload']> }> {
  const { state: last, store } = loaded;
  const sequence = last.sequence + 1;
  const clock = nextStamp(last.clock, ports.clock, last.device);
  const changeSet: ChangeSet = {
    id: request.id as ChangeSet['id'],
    sequence,
    device: last.device,
    clock,
    at: instantOf(ports.clock),
    actor: text.engine.actor,
    command: request.command,
    label: request.label.slice(0, 500),
    ...(request.importId !== undefined && { importId: request.importId }),
    ...(request.undoes !== undefined && { undoes: request.undoes }),
    ...(request.carried !== undefined && { carried: request.carried }),
    changes: [...request.changes],
  };
  const blobs = request.blobs ?? new Map<string, Uint8Array<ArrayBuffer>>();
  const compactor = createCompactor(changeSet);
  const packing = yield* encodePayload({ changeSet, dataVersion: last.dataVersion, blobs }, compactor.created);
  const state: StateRecord = { ...last, sequence, clock, totals: store.totals() };
  return { changeSet, stored: yield* compactor.finish(changeSet), state, applied, packing, blobs };
}

/** A few at a time: handing pages over is the thread's work, and somebody may be waiting for an answer. */
async function putPages(table: LiaisonDatabase['pages'], pages: readonly PageRecord[]): Promise<void> {
  for (let from = 0; from < pages.length; from += PAGES_AT_ONCE) {
    await table.bulkPut(pages.slice(from, from + PAGES_AT_ONCE));
  }
}

/** The one transaction of a commit. Throws when it fails or is stuck; then nobody knows yet whether it happened. */
async function writeCommit(database: LiaisonDatabase, commitData: PreparedCommit, ports: EnginePorts): Promise<void> {
  const { state, applied, payload, blobs } = commitData;
  const { header, body } = commitData.stored;
  const size = applied.pages.reduce((sum, page) => sum + page.text.length, payload.length + body.text.length);
  const millis = ports.deadlines.transaction + (size / BYTES_PER_SECOND) * 1_000;
  const { pages, changeSets, changeBodies, outbox, meta } = database;
  const tables = [pages, changeSets, changeBodies, outbox, meta, database.blobs];
  let abort = (): void => undefined;
  const work = database.transaction('rw', tables, async (transaction) => {
    abort = () => transaction.abort();
    // All at once: each would wait a turn of the database for the one before it.
    await Promise.all([
      putPages(pages, applied.pages),
      ...(applied.emptied.length > 0 ? [pages.bulkDelete([...applied.emptied])] : []),
      changeSets.add(header),
      changeBodies.add(body),
      outbox.add({ sequence: state.sequence, payload, counts: state.totals.counts }),
      ...(blobs.size > 0 ? [database.blobs.bulkPut([...blobs].map(([sha256, data]) => ({ sha256, data })))] : []),
      meta.put(state),
    ]);
  });
  try {
    await withDeadline(work, millis, text.engine.open.stuck(text.engine.doing.storing, Math.ceil(millis / 1_000)));
  } catch (error) {
    // A transaction that is merely waiting must not go through after the person was told that it did not.
    if (error instanceof DeadlineError) abort();
    throw error;
  }
}
