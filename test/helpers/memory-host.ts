import { createFileHandles } from '#main/host/file-handles.ts';
import { createHost, type Host } from '#main/host/create-host.ts';
import { dispatch } from '#main/host/dispatch.ts';
import type { CommandJobPort, HostPorts } from '#main/host/ports.ts';
import type { Clock, RandomSource } from '#shared/lib/clock.ts';
import type { HostResult } from '#shared/contract/result.ts';
import type { HostApi, ResponseOf, StartProblem } from '#shared/contract/host-api.ts';
import { createMemoryFileSystem, type MemoryFileSystem } from './memory-file-system.ts';

/** Counts up by one second with every look, so that times differ and tests stay exact. */
export function createTickingClock(start = Date.UTC(2026, 0, 5, 9)): Clock {
  let now = start - 1_000;
  return { now: () => (now += 1_000) };
}

/** Random-looking bytes that are the same in every run (a 32-bit linear congruential generator). */
export function createSeededRandom(seed = 1): RandomSource {
  let state = seed >>> 0;
  return {
    bytes: (length) =>
      Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
  };
}

export interface MemoryHostOptions {
  readonly clock?: Clock;
  readonly random?: RandomSource;
  readonly fileSystem?: MemoryFileSystem;
  readonly startProblems?: readonly StartProblem[];
  readonly commandJob?: CommandJobPort | null;
  readonly ports?: Partial<HostPorts>;
}

/** The real host over a disk in memory, with everything a test wants to steer or to look at. */
export interface MemoryHost {
  /** What a page gets. */
  readonly api: HostApi;
  readonly host: Host;
  readonly fileSystem: MemoryFileSystem;
  /** What the next "open file" dialog answers; null closes it. Without a call the dialog is closed. */
  chooseFiles(files: readonly { name: string; data: Uint8Array<ArrayBuffer> }[] | null): void;
  /** The person opens these files with the app. A file without data is not there any more. */
  openWithApp(files: readonly { name: string; data?: Uint8Array<ArrayBuffer> }[]): void;
  /** The name the next "save file" dialog answers instead of the suggested one; null closes it. */
  chooseSaveName(name: string | null): void;
  /** Bytes of everything that was saved through a dialog, by file name. */
  saved(): Map<string, Uint8Array<ArrayBuffer>>;
  readonly printed: { html: string; title: string }[];
  readonly openedLinks: string[];
  /** Paths of files that were handed to the system's programs; their content is on the disk in memory. */
  readonly openedDocuments: string[];
  /** `ready` and `quit` as the page sent them. */
  readonly lifecycle: string[];
}

const CHOSEN = '/chosen';
const SAVED = '/saved';

/**
 * Makes a host whose disk, clock, dialogs and printer are in memory. Requests and answers are copied on the way, as
 * every real transport does. Runs in Node and in the browser.
 */
export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const fileSystem = options.fileSystem ?? createMemoryFileSystem();
  const random = options.random ?? createSeededRandom();
  const printed: MemoryHost['printed'] = [];
  const openedLinks: string[] = [];
  const openedDocuments: string[] = [];
  const lifecycle: string[] = [];
  let chosen: readonly string[] | null = null;
  let saveName: string | null | undefined;
  const ports: HostPorts = {
    shell: 'memory',
    appVersion: '0.0.0',
    system: 'memory',
    engine: 'Memory 1',
    dataFolder: '/data',
    dialogs: {
      open: async () => chosen,
      save: async ({ suggestedName }) => {
        if (saveName === null) return null;
        await fileSystem.makeFolder(SAVED);
        return `${SAVED}/${saveName ?? suggestedName}`;
      },
    },
    pdf: {
      print: async (page) => {
        printed.push(page);
        return new TextEncoder().encode(`%PDF-1.7\n% ${page.title}\n`);
      },
    },
    links: { open: async (url) => void openedLinks.push(url) },
    documents: {
      open: async (path) => {
        openedDocuments.push(path);
        return null;
      },
    },
    hasMenu: false,
    lifecycle: { ready: () => void lifecycle.push('ready'), quit: () => void lifecycle.push('quit') },
    startProblems: options.startProblems ?? [],
    commandJob: options.commandJob ?? null,
    clock: options.clock ?? createTickingClock(),
    random,
    fileSystem,
    ...options.ports,
  };
  const host = createHost(ports, createFileHandles(random));
  return {
    api: apiOf(host),
    host,
    fileSystem,
    chooseFiles(files) {
      chosen = files === null ? null : files.map(({ name }) => `${CHOSEN}/${name}`);
      for (const { name, data } of files ?? []) fileSystem.files.set(`${CHOSEN}/${name}`, data.slice());
    },
    openWithApp(files) {
      for (const { name, data } of files) if (data) fileSystem.files.set(`${CHOSEN}/${name}`, data.slice());
      host.openFiles({ files: files.map(({ name }) => `${CHOSEN}/${name}`), leftOut: 0 });
    },
    chooseSaveName: (name) => void (saveName = name),
    saved: () =>
      new Map(
        [...fileSystem.files]
          .filter(([path]) => path.startsWith(`${SAVED}/`))
          .map(([path, data]) => [path.slice(SAVED.length + 1), data]),
      ),
    printed,
    openedLinks,
    openedDocuments,
    lifecycle,
  };
}

/** The shortest transport there is: a copy, the same checks as every other, and a copy back. */
export function apiOf(host: Host): HostApi {
  return {
    async call(channel, request) {
      const answer = await dispatch(host.handlers, channel, structuredClone(request));
      // `dispatch` looks the handler up by this very channel, so the answer has the channel's type.
      return structuredClone(answer) as HostResult<ResponseOf<typeof channel>>;
    },
    on(event, listener) {
      return host.subscribe((message) => {
        if (message.event === event) listener(structuredClone(message.payload) as Parameters<typeof listener>[0]);
      });
    },
  } satisfies HostApi;
}
