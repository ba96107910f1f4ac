import type { RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { isSetAside } from '#shared/contract/set-aside.ts';
import { instantOf, type Clock, type RandomSource } from '#shared/lib/clock.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { z } from 'zod';
import { atomicWrite, hashFile, removeTemporaryFiles } from './atomic-write.ts';
import type { FileSystemPort } from './file-system.ts';
import { joinPath } from './join-path.ts';
import { holdsFarFewerRows, snapshotsToDrop } from './snapshot-rotation.ts';

export type ListedSnapshot = ResponseOf<'snapshots.list'>['snapshots'][number];
type WriteRequest = Omit<RequestOf<'snapshots.write'>, 'workspaceId'>;

/** Verified copies of a whole workspace in one folder. Callers serialise all calls of one store. */
export interface SnapshotStore {
  /** Writes, reads back, verifies and describes a snapshot, then rotates. */
  write(request: WriteRequest): Promise<ResponseOf<'snapshots.write'>>;
  /** Newest first; every one is checked against its checksum. */
  list(): Promise<ListedSnapshot[]>;
  /** The newest one that verifies and that the journal can go on from, or null. */
  newestBase(): Promise<ListedSnapshot | null>;
  /** The sequence of the oldest one of these; null without any. */
  oldestBaseSequence(): Promise<number | null>;
  /** Whether there is one of these at exactly this sequence. */
  hasBaseAt(sequence: number): Promise<boolean>;
  /** Bytes of a snapshot; `null` when there is none of that name, `'damaged'` when it fails its checksum. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | 'damaged' | null>;
}

const description = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  sequence: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  reason: z.string(),
  counts: z.record(z.string(), z.int().nonnegative()),
  isSmall: z.boolean(),
});
type Description = z.infer<typeof description>;

const SNAPSHOT_NAME = /^[0-9A-Za-z-]+\.liaison$/;
const SIDE_ENDING = '.json';
const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

export interface SnapshotPorts {
  readonly fileSystem: FileSystemPort;
  readonly clock: Clock;
  readonly random: RandomSource;
}

export async function openSnapshots(ports: SnapshotPorts, folder: string): Promise<SnapshotStore> {
  const { fileSystem } = ports;
  await fileSystem.makeFolder(folder);
  await removeTemporaryFiles(fileSystem, folder);
  const { verifies, describe, newest, firstBase, rotate } = createShelf(fileSystem, folder);

  return {
    async write(request) {
      const before = await newest();
      const at = instantOf(ports.clock);
      const sequence = String(request.sequence).padStart(12, '0');
      const unique = [...ports.random.bytes(3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const name = `${at.slice(0, 19).replace(/[-:]/g, '')}Z-${sequence}-${request.reason}-${unique}.liaison`;
      const written = await atomicWrite(ports, joinPath(folder, name), request.data);
      const side: Description = {
        format: 1,
        name,
        sequence: request.sequence,
        ...written,
        at,
        reason: request.reason,
        counts: request.counts,
        isSmall: holdsFarFewerRows(request.counts, before?.counts),
      };
      await atomicWrite(ports, joinPath(folder, `${name}${SIDE_ENDING}`), encoder.encode(JSON.stringify(side)));
      if (!(await verifies(side))) throw new Error('The snapshot read back differs from what was written');
      await rotate();
      return { name, ...written };
    },
    async list() {
      const listed: ListedSnapshot[] = [];
      for (const found of await describe()) listed.push(listedFrom(found, await verifies(found)));
      return listed;
    },
    async newestBase() {
      const found = await firstBase(await describe());
      return found === null ? null : listedFrom(found, true);
    },
    async oldestBaseSequence() {
      return (await firstBase((await describe()).reverse()))?.sequence ?? null;
    },
    async hasBaseAt(sequence) {
      return (await firstBase((await describe()).filter((found) => found.sequence === sequence))) !== null;
    },
    async read(name) {
      const found = (await describe()).find((each) => each.name === name);
      if (found === undefined) return null;
      // Not from the list of those that held before: what is restored is checked in this moment.
      const data = await fileSystem.readFile(joinPath(folder, name));
      return sha256Hex(data) === found.sha256 ? data : 'damaged';
    },
  };
}

/** The described files of one folder: finding, checking and dropping them. */
function createShelf(fileSystem: FileSystemPort, folder: string) {
  /** Checksums that held, by name, size and time of change: hashing every snapshot for every list would take seconds. */
  const verified = new Set<string>();

  async function verifies(found: Description): Promise<boolean> {
    const path = joinPath(folder, found.name);
    const stat = await fileSystem.stat(path);
    if (stat === null || stat.bytes !== found.bytes) return false;
    const key = `${found.name} ${stat.bytes} ${stat.modifiedAt} ${found.sha256}`;
    if (verified.has(key)) return true;
    const holds = (await hashFile(fileSystem, path)).sha256 === found.sha256;
    if (holds) verified.add(key);
    return holds;
  }

  /** All described snapshots, newest first. A file without a description was never confirmed and does not count. */
  async function describe(): Promise<Description[]> {
    const found: Description[] = [];
    for (const name of await fileSystem.list(folder)) {
      if (!name.endsWith(`.liaison${SIDE_ENDING}`)) continue;
      const parsed = await readDescription(fileSystem, joinPath(folder, name));
      if (parsed !== null && `${parsed.name}${SIDE_ENDING}` === name) found.push(parsed);
    }
    return found.sort((a, b) => b.sequence - a.sequence || (a.at < b.at ? 1 : -1));
  }

  async function newest(): Promise<Description | null> {
    for (const found of await describe()) if (await verifies(found)) return found;
    return null;
  }

  async function firstBase(among: readonly Description[]): Promise<Description | null> {
    for (const found of among) if (!isSetAside(found.reason) && (await verifies(found))) return found;
    return null;
  }

  async function drop(name: string): Promise<void> {
    // The description goes first: a file without one is not taken for a snapshot, the other way round it would be.
    await fileSystem.remove(joinPath(folder, `${name}${SIDE_ENDING}`));
    await fileSystem.remove(joinPath(folder, name));
  }

  async function rotate(): Promise<void> {
    const sound: Description[] = [];
    const described = await describe();
    for (const found of described) if (await verifies(found)) sound.push(found);
    for (const name of snapshotsToDrop(sound)) await drop(name);
    const known = new Set(described.map((found) => found.name));
    for (const name of await fileSystem.list(folder)) {
      const isOrphan = SNAPSHOT_NAME.test(name) && !known.has(name);
      const hasDescription = (await fileSystem.stat(joinPath(folder, `${name}${SIDE_ENDING}`))) !== null;
      if (isOrphan && !hasDescription) await fileSystem.remove(joinPath(folder, name));
    }
  }

  return { verifies, describe, newest, firstBase, rotate };
}

async function readDescription(fileSystem: FileSystemPort, path: string): Promise<Description | null> {
  try {
    return description.parse(JSON.parse(decoder.decode(await fileSystem.readFile(path))));
  } catch {
    // A description that cannot be read describes nothing; its snapshot stays on disk for a person to look at.
    return null;
  }
}

function listedFrom(found: Description, isVerified: boolean): ListedSnapshot {
  const { name, sequence, bytes, at, reason, counts } = found;
  return { name, sequence, bytes, at, reason, counts, isVerified };
}
