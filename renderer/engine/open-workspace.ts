import type { JournalHead } from '#shared/contract/host-api.ts';
import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import { ok, type HostResult } from '#shared/contract/result.ts';
import { text } from '#shared/text/text.ts';
import type { LiaisonDatabase, OutboxEntry } from './database.ts';
import { lookAtDatabase, openDatabase } from './database.ts';
import { inTime, messageOf } from './deadline.ts';
import type { EngineEvents, OpenOutcome } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import type { EventHub } from './event-hub.ts';
import type { ShowFirst } from './doors.ts';
import { readFirstScreen } from './first-screen.ts';
import { callHost, valueOf } from './host-call.ts';
import { confirmAll, repairHost, saveAgain } from './host-repair.ts';
import { JournalSync } from './journal-sync.ts';
import { loadDatabase } from './load-database.ts';
import { createQueue } from './queue.ts';
import { markReplaced } from './reload-session.ts';
import { replayJournal } from './replay.ts';
import { rebuildFromHost, writeRebuilt } from './restore.ts';
import { readHistory, sessionIds, type Loaded, type Session } from './session.ts';
import { hasUnsnapshotChanges, packWorkspace, writeSnapshot } from './snapshots.ts';
import { compareWithJournal, type Verdict } from './start-guard.ts';
import { acquireWorkspace } from './workspace-lock.ts';

export interface OpenRequest {
  readonly workspaceId: string;
  /** The person chose to put the working copy together again from journal and snapshots. */
  readonly recover?: boolean;
}

export type OpenResult =
  | { readonly tag: 'session'; readonly session: Session; readonly outcome: OpenOutcome & { tag: 'opened' } }
  | { readonly tag: 'outcome'; readonly outcome: Exclude<OpenOutcome, { tag: 'opened' }> };

const refusedWith = (message: string): OpenResult => ({ tag: 'outcome', outcome: { tag: 'refused', message } });

/**
 * The start-up guard: host problems, one window, no newer data, open within a deadline, then hold the working copy
 * against the journal. Only what both agree on is shown; an empty working copy is never taken for a new start.
 */
export async function openWorkspace(
  ports: EnginePorts,
  events: EventHub<EngineEvents>,
  request: OpenRequest,
  show: ShowFirst,
): Promise<OpenResult> {
  const { workspaceId } = request;
  const start = await callHost(ports, 'app.start', {});
  const problems = start.tag === 'ok' ? start.value.problems : [];
  const rescue = problems.find((problem) => problem.severity === 'rescue');
  if (rescue) return refusedWith(rescue.message);
  const head = await journalHead(ports, workspaceId);
  if (head.tag !== 'ok') {
    return refusedWith(text.engine.open.noHost(head.tag === 'cancelled' ? text.engine.cancelled : head.reason));
  }
  const release = await acquireWorkspace(ports, workspaceId);
  if (!release) return refusedWith(text.engine.open.elsewhere);
  try {
    const opened = await openUnderLock({ ports, events, request, show, head: head.value, release });
    if (opened.tag === 'outcome') release();
    else if (problems.some((problem) => problem.code === 'engine-changed')) return await snapshotFirst(opened);
    return opened;
  } catch (error) {
    release();
    return refusedWith(text.engine.open.unreadable(messageOf(error)));
  }
}

/**
 * What the host says of its journal. A host without a folder for the workspace has an empty journal of it: the database
 * may still be here, and then a snapshot of it makes the workspace known again.
 */
async function journalHead(ports: EnginePorts, workspaceId: string): Promise<HostResult<JournalHead>> {
  const head = await callHost(ports, 'journal.head', { workspaceId });
  if (head.tag !== 'refused') return head;
  const listed = await callHost(ports, 'workspaces.list', {});
  if (listed.tag !== 'ok' || listed.value.workspaces.some(({ id }) => id === workspaceId)) return head;
  return ok({ sequence: 0, hash: EMPTY_JOURNAL_HASH, counts: {}, needsSnapshot: true });
}

interface Opening {
  readonly ports: EnginePorts;
  readonly events: EventHub<EngineEvents>;
  readonly request: OpenRequest;
  readonly show: ShowFirst;
  readonly head: JournalHead;
  readonly release: () => void;
}

async function openUnderLock(opening: Opening): Promise<OpenResult> {
  const { ports, request, head } = opening;
  const look = await lookAtDatabase(request.workspaceId, ports.migrations);
  if (look.tag === 'newer') {
    return { tag: 'outcome', outcome: { tag: 'newer', message: text.engine.open.newer } };
  }
  const hostHasData = head.sequence > 0 || head.snapshot !== undefined;
  if (look.tag === 'absent' && !hostHasData) return refusedWith(text.engine.open.nowhere);
  const replaced: { session: Session | null } = { session: null };
  const database = await openDatabase(request.workspaceId, {
    migrations: ports.migrations,
    millis: ports.deadlines.open,
    onReplaced: () => replaced.session && markReplaced(replaced.session),
  });
  try {
    if (!request.recover) await showFirstScreen(opening, database);
    const result = await openLoaded(opening, database, hostHasData);
    if (result.tag === 'outcome') database.close();
    else replaced.session = result.session;
    return result;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Reading all rows takes a while. When this very state was kept as it looked, and journal and working copy tell the
 * same story, it is shown meanwhile; the rows still have to pass the guard before anything can be done with them.
 */
async function showFirstScreen({ ports, head, show }: Opening, database: LiaisonDatabase): Promise<void> {
  const look = await inTime(ports, lookAtState(database), text.engine.doing.reading);
  if (!look) return;
  const { screen, ...picture } = look;
  const verdict = compareWithJournal(picture, head);
  if (verdict.tag !== 'equal' && verdict.tag !== 'ahead') return;
  const { workspaceId } = picture.state;
  show({ workspaceId, name: screen.name }, screen.answers);
}

async function lookAtState(database: LiaisonDatabase) {
  const [state, journal, outbox] = await Promise.all([
    database.state(),
    database.journal(),
    database.outbox.orderBy('sequence').toArray(),
  ]);
  const screen = state && (await readFirstScreen(database, state));
  return screen ? { state, journal, outbox, screen } : null;
}

async function openLoaded(opening: Opening, database: LiaisonDatabase, hostHasData: boolean): Promise<OpenResult> {
  const { ports, request, head } = opening;
  const found = await loadDatabase(database, ports);
  if (found.tag === 'empty') {
    if (!hostHasData) return refusedWith(text.engine.open.nowhere);
    return rebuild(opening, database, text.engine.open.restored);
  }
  if (found.tag === 'damaged') {
    if (request.recover) return rebuild(opening, database, text.engine.open.rebuilt);
    return recoverOutcome(head, text.engine.open.damaged(found.reason), hostHasData);
  }
  const { loaded } = found;
  const reading = Promise.all([database.outbox.orderBy('sequence').toArray(), database.journal()]);
  const [outbox, journal] = await inTime(ports, reading, text.engine.doing.reading);
  const verdict = compareWithJournal({ state: loaded.state, journal, outbox }, head);
  if (verdict.tag !== 'differs') return settle(opening, loaded, verdict, outbox);
  if (!request.recover) return recoverOutcome(head, text.engine.open.differs, hostHasData);
  await setAside(opening, loaded);
  return rebuild(opening, database, text.engine.open.rebuilt);
}

/** Opens what the journal agrees with, after the one that is behind has caught up. */
async function settle(
  opening: Opening,
  loaded: Loaded,
  verdict: Exclude<Verdict, { tag: 'differs' }>,
  outbox: readonly OutboxEntry[],
): Promise<OpenResult> {
  const { ports, request, head } = opening;
  const { database } = loaded;
  if (verdict.tag === 'equal') {
    if (outbox.length > 0) await confirmAll(ports, database, { sequence: head.sequence, hash: verdict.hash });
    return opened(opening, loaded, head, []);
  }
  if (verdict.tag === 'ahead') return opened(opening, loaded, verdict, []);
  if (verdict.tag === 'behind') {
    const range = { workspaceId: request.workspaceId, hash: verdict.hash, last: head.sequence };
    try {
      const count = await replayJournal(loaded, ports, range);
      await confirmAll(ports, database, { sequence: head.sequence, hash: head.hash });
      return opened(opening, loaded, head, [text.engine.open.replayed(count)]);
    } catch (error) {
      return recoverOutcome(head, text.engine.open.journalGone(messageOf(error)), true);
    }
  }
  return opened(opening, loaded, { sequence: loaded.state.sequence, hash: head.hash }, [], true);
}

function recoverOutcome(head: JournalHead, message: string, recoverable: boolean): OpenResult {
  return { tag: 'outcome', outcome: { tag: 'recover', message, head, recoverable } };
}

/** Before a differing working copy is replaced, the host keeps a snapshot of it. */
async function setAside(opening: Opening, loaded: Loaded): Promise<void> {
  const session = createSession(opening, loaded, { sequence: loaded.state.sequence, hash: opening.head.hash }, '');
  const { sequence, totals } = loaded.state;
  const data = await packWorkspace(session);
  const request = {
    workspaceId: session.workspaceId,
    sequence,
    counts: totals.counts,
    reason: 'before-restore' as const,
  };
  valueOf(await callHost(opening.ports, 'snapshots.write', { ...request, data }, data.length));
  session.sync.close();
}

async function rebuild(
  opening: Opening,
  database: LiaisonDatabase,
  notice: (sequence: number) => string,
): Promise<OpenResult> {
  const { ports, request, head } = opening;
  const { workspaceId } = request;
  try {
    const rebuilt = await rebuildFromHost(ports, workspaceId, head);
    const state = await writeRebuilt(database, rebuilt, { workspaceId, device: newDevice(ports) }, ports);
    const loaded: Loaded = {
      database,
      store: rebuilt.store,
      state,
      history: await inTime(ports, readHistory(database), text.engine.doing.reading),
    };
    return await opened(opening, loaded, rebuilt, [notice(rebuilt.sequence)]);
  } catch (error) {
    return recoverOutcome(head, messageOf(error), false);
  }
}

async function opened(
  opening: Opening,
  loaded: Loaded,
  confirmed: { readonly sequence: number; readonly hash: string },
  notices: readonly string[],
  needsRepair = opening.head.needsSnapshot === true,
): Promise<OpenResult> {
  const { ports, head } = opening;
  const info = await callHost(ports, 'app.info', {});
  const appVersion = info.tag === 'ok' ? info.value.version : '';
  const session = createSession(opening, loaded, { sequence: confirmed.sequence, hash: confirmed.hash }, appVersion);
  session.snapshotSequence =
    (await inTime(ports, loaded.database.snapshot(), text.engine.doing.reading))?.sequence ?? 0;
  const { id, name, isSample } = loaded.store.workspace();
  // Keeps the host's list current: its name and when it was opened. The list being stale harms nothing.
  await callHost(ports, 'workspaces.register', { id, name, isSample });
  session.needsRepair = needsRepair;
  const isRepaired = needsRepair && (await repairHost(session));
  const found = [...notices, ...(head.notices ?? []), ...(isRepaired ? [text.engine.open.journalBehind] : [])];
  void session.sync.pump();
  return {
    tag: 'session',
    session,
    outcome: { tag: 'opened', workspaceId: id, name, notices: found },
  };
}

/** A session over an opened database. */
export function createSession(
  opening: Pick<Opening, 'ports' | 'events' | 'release'> & { readonly request: { readonly workspaceId: string } },
  loaded: Loaded,
  head: { sequence: number; hash: string },
  appVersion: string,
): Session {
  const { ports, events, request } = opening;
  const session: Session = {
    ports,
    events,
    workspaceId: request.workspaceId,
    appVersion,
    newId: sessionIds(ports),
    writes: createQueue(),
    sync: new JournalSync(
      {
        workspaceId: request.workspaceId,
        ports,
        database: () => session.loaded.database,
        onStatus: (status) => events.emit('saveStatus', status),
        tryAgain: () => session.writes(() => saveAgain(session)),
      },
      { head, newest: loaded.state.sequence },
    ),
    releaseLock: opening.release,
    loaded,
    revision: 0,
    edits: 0,
    fault: null,
    needsRepair: false,
    snapshotSequence: 0,
  };
  return session;
}

/** A name for this database's part in the history; it says nothing about the computer or the person. */
export function newDevice(ports: EnginePorts): string {
  return [...ports.random.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** After a change of the browser engine a snapshot is made before anything else; a failure is told, not fatal. */
async function snapshotFirst(opened: Extract<OpenResult, { tag: 'session' }>): Promise<OpenResult> {
  const { session, outcome } = opened;
  if (!hasUnsnapshotChanges(session)) return opened;
  try {
    await writeSnapshot(session, 'engine-changed');
    return opened;
  } catch (error) {
    const notices = [...outcome.notices, text.engine.open.noSnapshot(messageOf(error))];
    return { ...opened, outcome: { ...outcome, notices } };
  }
}
