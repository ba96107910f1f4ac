import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import { ImportCancelledError } from '#shared/domain/import/import-types.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import type { CarriedImport } from '#shared/formats/workspace-file/carried-imports.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { text } from '#shared/text/text.ts';
import { commit } from './commit.ts';
import { lookAtDatabase, openDatabase, type StateRecord } from './database.ts';
import { messageOf } from './deadline.ts';
import type { EngineEvents } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import type { EventHub } from './event-hub.ts';
import { CARRY_IMPORT, EMPTY_HISTORY, type FoundingCommand } from './history.ts';
import { callHost } from './host-call.ts';
import { createSession, newDevice, type OpenResult } from './open-workspace.ts';
import { markReplaced } from './reload-session.ts';
import type { Session } from './session.ts';
import type { Task } from './tasks.ts';
import { acquireWorkspace } from './workspace-lock.ts';

export interface NewContent {
  readonly command: FoundingCommand;
  readonly label: string;
  readonly workspace: RowOf['workspace'];
  /** The creation of every row, the workspace first and each row after those it names; taken one at a time. */
  readonly changes: Iterable<RowChange>;
  /** How many rows there will be; `null` when only making them tells. */
  readonly rows: number | null;
  readonly blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** How imports of the content can be taken back. */
  readonly imports?: readonly CarriedImport[];
}

/** Rows and bytes of attached files in one change set: what has to be in memory twice, and one entry of the journal. */
const ROWS_AT_ONCE = 20_000;
const BLOB_BYTES_AT_ONCE = 16 * 1024 * 1024;

/**
 * Makes a workspace with this content: the database with everything in its first change sets, then the host's folder,
 * so that whatever is interrupted never leaves a workspace in the list that is not whole. A workspace that this
 * computer knows already is refused; nothing is ever replaced but what an interrupted creation left behind.
 */
export async function createWorkspace(
  ports: EnginePorts,
  events: EventHub<EngineEvents>,
  content: NewContent,
  task: Task,
): Promise<OpenResult> {
  const { id: workspaceId, name, isSample } = content.workspace;
  const look = await lookAtDatabase(workspaceId, ports.migrations);
  const listed = await callHost(ports, 'workspaces.list', {});
  const isListed =
    listed.tag === 'ok' &&
    listed.value.workspaces.some(({ id, head }) => id === workspaceId && (head.sequence > 0 || head.snapshot));
  if (isListed) return refusal(text.engine.open.exists(name));
  const release = await acquireWorkspace(ports, workspaceId);
  if (!release) return refusal(text.engine.open.elsewhere);
  if (look.tag !== 'absent' && !(await removeUnfinished(ports, workspaceId))) {
    release();
    return refusal(text.engine.open.exists(name));
  }
  let session: Session | null = null;
  try {
    session = await emptySession(ports, events, workspaceId, release);
    session.sync.hold();
    await commitInPortions(session, content, task);
    await carryImports(session, content.imports ?? []);
    await session.loaded.database.meta.delete('unfinished');
    const registered = await callHost(ports, 'workspaces.register', { id: workspaceId, name, isSample });
    if (registered.tag !== 'ok') {
      throw new Error(
        text.engine.open.noHost(registered.tag === 'cancelled' ? text.engine.cancelled : registered.reason),
      );
    }
    session.sync.release();
    return { tag: 'session', session, outcome: { tag: 'opened', workspaceId, name, notices: [] } };
  } catch (error) {
    session?.sync.close();
    await session?.loaded.database.delete();
    release();
    if (error instanceof ImportCancelledError) throw error;
    return refusal(messageOf(error));
  }
}

async function commitInPortions(session: Session, content: NewContent, task: Task): Promise<void> {
  const { command, label } = content;
  let done = 0;
  for (const { changes, blobs } of portionsOf(content)) {
    const outcome = await commit(session, { command, label, changes, blobs });
    if (outcome.tag === 'refused') throw new Error(outcome.message);
    done += changes.length;
    task.progress(done, content.rows);
    await task.breathe();
  }
}

/** Puts into the history how imports can be taken back: a change set each, without changes of its own. */
async function carryImports(session: Session, imports: readonly CarriedImport[]): Promise<void> {
  for (const { importId, label, body } of imports) {
    const outcome = await commit(session, { command: CARRY_IMPORT, label, changes: [], importId, carried: body });
    if (outcome.tag === 'refused') throw new Error(outcome.message);
  }
}

interface Portion {
  readonly changes: RowChange[];
  readonly blobs: Map<string, Uint8Array<ArrayBuffer>>;
}

/** The content in parts of bounded size, every attached file together with the row that names it. */
function* portionsOf({ changes, blobs }: NewContent): Generator<Portion> {
  let portion: Portion = { changes: [], blobs: new Map() };
  let bytes = 0;
  for (const change of changes) {
    portion.changes.push(change);
    if (change.kind === 'attachment' && change.op === 'create') {
      const sha256 = String(change.after['sha256']);
      const data = blobs.get(sha256);
      bytes += data && !portion.blobs.has(sha256) ? data.length : 0;
      if (data) portion.blobs.set(sha256, data);
    }
    if (portion.changes.length < ROWS_AT_ONCE && bytes < BLOB_BYTES_AT_ONCE) continue;
    yield portion;
    portion = { changes: [], blobs: new Map() };
    bytes = 0;
  }
  if (portion.changes.length > 0) yield portion;
}

/** Deletes the database when a creation that never came to its end left it; answers whether it did. */
async function removeUnfinished(ports: EnginePorts, workspaceId: string): Promise<boolean> {
  const { migrations, deadlines } = ports;
  if ((await lookAtDatabase(workspaceId, migrations)).tag !== 'known') return false;
  const database = await openDatabase(workspaceId, { migrations, millis: deadlines.open, onReplaced: () => undefined });
  const isUnfinished = (await database.meta.get('unfinished')) !== undefined;
  if (isUnfinished) await database.delete();
  else database.close();
  return isUnfinished;
}

async function emptySession(
  ports: EnginePorts,
  events: EventHub<EngineEvents>,
  workspaceId: string,
  release: () => void,
): Promise<Session> {
  const info = await callHost(ports, 'app.info', {});
  const made: { session: Session | null } = { session: null };
  const database = await openDatabase(workspaceId, {
    migrations: ports.migrations,
    millis: ports.deadlines.open,
    onReplaced: () => made.session && markReplaced(made.session),
  });
  await database.meta.put({ key: 'unfinished' });
  const store = new RecordStore();
  const state: StateRecord = {
    key: 'state',
    workspaceId,
    device: newDevice(ports),
    dataVersion: ports.migrations.length,
    sequence: 0,
    clock: '',
    totals: store.totals(),
  };
  const loaded = { database, store, state, history: EMPTY_HISTORY };
  const head = { sequence: 0, hash: EMPTY_JOURNAL_HASH };
  made.session = createSession(
    { ports, events, request: { workspaceId }, release },
    loaded,
    head,
    info.tag === 'ok' ? info.value.version : '',
  );
  return made.session;
}

function refusal(message: string): OpenResult {
  return { tag: 'outcome', outcome: { tag: 'refused', message } };
}
