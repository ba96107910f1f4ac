import { z } from 'zod';
import type { JournalHead, RequestOf, ResponseOf, WorkspaceSummary } from '#shared/contract/host-api.ts';
import { failed, ok, refused, type HostResult } from '#shared/contract/result.ts';
import { instantOf, type Clock, type RandomSource } from '#shared/lib/clock.ts';
import { text } from '#shared/text/text.ts';
import { atomicWrite, removeTemporaryFiles } from './atomic-write.ts';
import type { FileSystemPort } from './file-system.ts';
import { openJournal, type JournalStore } from './journal-store.ts';
import { joinPath } from './join-path.ts';
import { createMutex, type Mutex } from './mutex.ts';
import { reasonOf } from './reason-of.ts';
import { openSnapshots, type SnapshotStore } from './snapshot-store.ts';

/** The folders below `<data folder>/workspaces`, one per workspace: its name, its journal and its snapshots. */
export interface WorkspaceFolders {
  list(): Promise<HostResult<ResponseOf<'workspaces.list'>>>;
  register(request: RequestOf<'workspaces.register'>): Promise<HostResult<WorkspaceSummary>>;
  remove(id: string): Promise<HostResult<Record<string, never>>>;
  head(id: string): Promise<HostResult<JournalHead>>;
  append(request: RequestOf<'journal.append'>): Promise<HostResult<ResponseOf<'journal.append'>>>;
  read(request: RequestOf<'journal.read'>): Promise<HostResult<ResponseOf<'journal.read'>>>;
  writeSnapshot(request: RequestOf<'snapshots.write'>): Promise<HostResult<ResponseOf<'snapshots.write'>>>;
  listSnapshots(id: string): Promise<HostResult<ResponseOf<'snapshots.list'>>>;
  readSnapshot(request: RequestOf<'snapshots.read'>): Promise<HostResult<ResponseOf<'snapshots.read'>>>;
}

export interface WorkspacePorts {
  readonly fileSystem: FileSystemPort;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly dataFolder: string;
}

const card = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  name: z.string(),
  isSample: z.boolean(),
  lastOpenedAt: z.string().optional(),
});
type Card = z.infer<typeof card>;

const CARD_NAME = 'workspace.json';
const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

interface OpenWorkspace {
  readonly journal: JournalStore;
  readonly snapshots: SnapshotStore;
}

export function createWorkspaceFolders(ports: WorkspacePorts): WorkspaceFolders {
  const { fileSystem } = ports;
  const top = joinPath(ports.dataFolder, 'workspaces');
  const { locked, open, withWorkspace, forget } = createRegistry(ports, top);

  async function summary(found: Card): Promise<WorkspaceSummary> {
    const head = await headOf(await open(found.id));
    const { id, name, isSample, lastOpenedAt } = found;
    return { id, name, isSample, head, ...(lastOpenedAt === undefined ? {} : { lastOpenedAt }) };
  }

  async function register(request: RequestOf<'workspaces.register'>): Promise<HostResult<WorkspaceSummary>> {
    const folder = joinPath(top, request.id);
    await fileSystem.makeFolder(folder);
    // New folders are names in their parents, which have to reach the disk as well.
    for (const parent of [ports.dataFolder, top]) await fileSystem.syncFolder(parent);
    await removeTemporaryFiles(fileSystem, folder);
    const next: Card = { format: 1, ...request, lastOpenedAt: instantOf(ports.clock) };
    await atomicWrite(ports, joinPath(folder, CARD_NAME), encoder.encode(JSON.stringify(next)));
    const answer = await summary(next);
    await fileSystem.syncFolder(folder);
    return ok(answer);
  }

  return {
    async list() {
      const workspaces: WorkspaceSummary[] = [];
      for (const id of await fileSystem.list(top)) {
        if (!z.uuid().safeParse(id).success) continue;
        workspaces.push(await locked(id, async () => summary(await readCard(fileSystem, joinPath(top, id), id))));
      }
      return ok({ workspaces: workspaces.sort(newestFirst) });
    },
    register: (request) => locked(request.id, () => register(request)),
    remove: (id) =>
      locked(id, async () => {
        if ((await fileSystem.stat(joinPath(top, id))) === null) return ok({});
        const { isSample } = await readCard(fileSystem, joinPath(top, id), id);
        if (!isSample) return refused(text.host.workspaces.notSample);
        forget(id);
        await removeTree(fileSystem, joinPath(top, id));
        await fileSystem.syncFolder(top);
        return ok({});
      }),
    head: (id) => withWorkspace(id, async (workspace) => ok(await headOf(workspace))),
    append: (request) =>
      withWorkspace(request.workspaceId, async ({ journal, snapshots }) => {
        const before = request.sequence - 1;
        const isAnchored = before > journal.state().sequence && (await snapshots.hasBaseAt(before));
        return journal.append(request, isAnchored ? before : 0);
      }),
    read: (request) => withWorkspace(request.workspaceId, ({ journal }) => journal.read(request.afterSequence)),
    writeSnapshot: ({ workspaceId, ...request }) =>
      withWorkspace(workspaceId, async ({ journal, snapshots }) => {
        try {
          const written = await snapshots.write(request);
          journal.startNewSegment();
          const oldest = await snapshots.oldestBaseSequence();
          if (oldest !== null) await journal.dropThrough(oldest);
          return ok(written);
        } catch (error) {
          return failed(text.host.snapshots.notWritten(reasonOf(error)));
        }
      }),
    listSnapshots: (id) => withWorkspace(id, async ({ snapshots }) => ok({ snapshots: await snapshots.list() })),
    readSnapshot: ({ workspaceId, name }) =>
      withWorkspace(workspaceId, async ({ snapshots }) => {
        const data = await snapshots.read(name);
        if (data === null) return refused(text.host.snapshots.unknown(name));
        return data === 'damaged' ? failed(text.host.snapshots.damaged(name)) : ok({ data });
      }),
  };
}

/** Opens each workspace once and runs the tasks of one workspace one after another. */
function createRegistry(ports: WorkspacePorts, top: string) {
  const mutexes = new Map<string, Mutex>();
  const opened = new Map<string, OpenWorkspace>();

  function locked<Value>(id: string, task: () => Promise<Value>): Promise<Value> {
    let mutex = mutexes.get(id);
    if (mutex === undefined) mutexes.set(id, (mutex = createMutex()));
    return mutex.run(task);
  }

  async function open(id: string): Promise<OpenWorkspace> {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const folder = joinPath(top, id);
    const workspace = {
      journal: await openJournal(ports, joinPath(folder, 'journal')),
      snapshots: await openSnapshots(ports, joinPath(folder, 'snapshots')),
    };
    opened.set(id, workspace);
    return workspace;
  }

  /** Runs a task on a registered workspace, alone. */
  function withWorkspace<Value>(
    id: string,
    task: (workspace: OpenWorkspace) => Promise<HostResult<Value>>,
  ): Promise<HostResult<Value>> {
    return locked(id, async () => {
      if (!opened.has(id) && (await ports.fileSystem.stat(joinPath(top, id))) === null) {
        return refused(text.host.workspaces.unknown);
      }
      return task(await open(id));
    });
  }

  return { locked, open, withWorkspace, forget: (id: string) => void opened.delete(id) };
}

async function headOf({ journal, snapshots }: OpenWorkspace): Promise<JournalHead> {
  const newest = await snapshots.newestBase();
  const { sequence, hash, counts } = journal.state();
  const from = newest?.sequence ?? 0;
  const notices = [
    ...journal.notices,
    ...journal.gaps.filter((first) => from < first - 1).map((first) => text.host.journal.gap(first)),
    ...journal.damaged
      .filter((entry) => from < entry.sequence)
      .map((entry) => text.host.journal.damagedEntry(entry.sequence, entry.file)),
  ];
  return {
    sequence,
    hash,
    counts: { ...counts },
    ...(newest === null
      ? {}
      : { snapshot: { name: newest.name, sequence: newest.sequence, bytes: newest.bytes, at: newest.at } }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(journal.isWholeAfter(from) ? {} : { needsSnapshot: true as const }),
  };
}

/** A card that cannot be read must not hide the workspace behind it: it is listed under a made-up name. */
async function readCard(fileSystem: FileSystemPort, folder: string, id: string): Promise<Card> {
  try {
    const parsed = card.parse(JSON.parse(decoder.decode(await fileSystem.readFile(joinPath(folder, CARD_NAME)))));
    if (parsed.id === id) return parsed;
  } catch {
    return { format: 1, id, name: text.host.workspaces.unnamed(id), isSample: false };
  }
  return { format: 1, id, name: text.host.workspaces.unnamed(id), isSample: false };
}

async function removeTree(fileSystem: FileSystemPort, path: string): Promise<void> {
  if ((await fileSystem.stat(path))?.isFolder === true) {
    for (const name of await fileSystem.list(path)) await removeTree(fileSystem, joinPath(path, name));
  }
  await fileSystem.remove(path);
}

function newestFirst(a: WorkspaceSummary, b: WorkspaceSummary): number {
  const [left, right] = [a.lastOpenedAt ?? '', b.lastOpenedAt ?? ''];
  return left < right ? 1 : left > right ? -1 : 0;
}
