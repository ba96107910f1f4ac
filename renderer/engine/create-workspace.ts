import { createChange } from '#shared/commands/row-changes.ts';
import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { text } from '#shared/text/text.ts';
import { commit } from './commit.ts';
import { lookAtDatabase, openDatabase, type StateRecord } from './database.ts';
import { messageOf } from './deadline.ts';
import type { EngineEvents } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import type { EventHub } from './event-hub.ts';
import { EMPTY_HISTORY } from './history.ts';
import { callHost } from './host-call.ts';
import { createSession, newDevice, type OpenResult } from './open-workspace.ts';
import { markReplaced } from './reload-session.ts';
import type { Session } from './session.ts';
import { acquireWorkspace } from './workspace-lock.ts';

/** Rows of a workspace by kind; `workspace` holds exactly one. */
export type WorkspaceRows = { readonly [Kind in StoredKind]?: Iterable<RowOf[Kind]> };

export interface NewContent {
  readonly command: string;
  readonly label: string;
  readonly workspace: RowOf['workspace'];
  readonly rows: WorkspaceRows;
  readonly blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Makes a workspace with this content: the database with everything as its first change set, then the host's folder,
 * so that whatever is interrupted never leaves a workspace in the list that has nothing in it. A workspace that this
 * computer knows already is refused; nothing is ever replaced.
 */
export async function createWorkspace(
  ports: EnginePorts,
  events: EventHub<EngineEvents>,
  content: NewContent,
): Promise<OpenResult> {
  const { id: workspaceId, name, isSample } = content.workspace;
  const look = await lookAtDatabase(workspaceId, ports.migrations);
  const listed = await callHost(ports, 'workspaces.list', {});
  const isListed =
    listed.tag === 'ok' &&
    listed.value.workspaces.some(({ id, head }) => id === workspaceId && (head.sequence > 0 || head.snapshot));
  if (look.tag !== 'absent' || isListed) return refusal(text.engine.open.exists(name));
  const release = await acquireWorkspace(ports, workspaceId);
  if (!release) return refusal(text.engine.open.elsewhere);
  let session: Session | null = null;
  try {
    session = await emptySession(ports, events, workspaceId, release);
    session.sync.hold();
    const changes: RowChange[] = [];
    for (const kind of storedKinds) {
      for (const row of content.rows[kind] ?? []) changes.push(createChange(kind, row));
    }
    const { command, label, blobs } = content;
    const outcome = await commit(session, { command, label, changes, blobs });
    if (outcome.tag === 'refused') throw new Error(outcome.message);
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
    return refusal(messageOf(error));
  }
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
