import type { EventOf, HostEvent, HostHandlers, RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { cancelled, failed, ok, refused, unavailable, type HostResult } from '#shared/contract/result.ts';
import { text } from '#shared/text/text.ts';
import { atomicWrite } from './atomic-write.ts';
import { createFileHandles, type FileHandles } from './file-handles.ts';
import { nameOf } from './join-path.ts';
import { allowedLink } from './links.ts';
import { openDocument } from './opened-documents.ts';
import { createOpenedFiles, type GivenFiles } from './opened-files.ts';
import type { HostPorts } from './ports.ts';
import { reasonOf } from './reason-of.ts';
import { createWorkspaceFolders } from './workspace-folders.ts';

/** One event on its way to the pages. */
export type HostEventMessage = {
  [Name in HostEvent]: { readonly event: Name; readonly payload: EventOf<Name> };
}[HostEvent];

/** The shell-neutral host: what every transport serves, and the events it forwards. */
export interface Host {
  readonly handlers: HostHandlers;
  /** Keeps files that were opened with the app for the next page that asks, and tells the pages that they are there. */
  openFiles(given: GivenFiles): void;
  emit<Name extends HostEvent>(event: Name, payload: EventOf<Name>): void;
  /** Hears every event until the answer is called. */
  subscribe(listener: (message: HostEventMessage) => void): () => void;
}

type FileChannel = Exclude<Extract<keyof HostHandlers, `files.${string}`>, 'files.takeOpened'>;

/**
 * Puts the host together. Nothing in here knows the shell: everything that differs comes in through the ports.
 * `fileHandles` may be given by a shell that holds files before the page asks, such as the command line's.
 */
export function createHost(ports: HostPorts, fileHandles: FileHandles = createFileHandles(ports.random)): Host {
  const workspaces = createWorkspaceFolders(ports);
  const opened = createOpenedFiles(ports.fileSystem, fileHandles);
  const listeners = new Set<(message: HostEventMessage) => void>();
  const done = (): Promise<HostResult<Record<string, never>>> => Promise.resolve(ok({}));

  const handlers: HostHandlers = {
    'app.info': () => Promise.resolve(ok(appInfo(ports))),
    'app.start': () => Promise.resolve(ok({ problems: [...ports.startProblems] })),
    'app.ready': () => (ports.lifecycle.ready(), done()),
    'app.quit': () => (ports.lifecycle.quit(), done()),
    ...fileHandlers(ports, fileHandles),
    'files.takeOpened': async ({ kind }) => ok(await opened.take(kind)),
    'pdf.render': async (page) => {
      if (ports.pdf === null) return unavailable(text.host.pdf.unavailable);
      try {
        return ok({ data: await ports.pdf.print(page) });
      } catch (error) {
        return failed(text.host.pdf.failed(reasonOf(error)));
      }
    },
    'links.open': async ({ url }) => {
      const link = allowedLink(url);
      if (link === null) return refused(text.host.links.refused);
      if (ports.links === null) return unavailable(text.host.links.unavailable);
      await ports.links.open(link);
      return ok({});
    },
    'workspaces.list': () => workspaces.list(),
    'workspaces.register': (request) => workspaces.register(request),
    'workspaces.remove': ({ id }) => workspaces.remove(id),
    'journal.head': ({ workspaceId }) => workspaces.head(workspaceId),
    'journal.append': (request) => workspaces.append(request),
    'journal.read': (request) => workspaces.read(request),
    'snapshots.write': (request) => workspaces.writeSnapshot(request),
    'snapshots.list': ({ workspaceId }) => workspaces.listSnapshots(workspaceId),
    'snapshots.read': (request) => workspaces.readSnapshot(request),
    'command.take': () => Promise.resolve(ok({ job: ports.commandJob?.job ?? null })),
    'command.progress': ({ message }) => {
      if (ports.commandJob === null) return Promise.resolve(refused(text.host.command.none));
      ports.commandJob.progress(message);
      return done();
    },
    'command.finish': (outcome) => {
      if (ports.commandJob === null) return Promise.resolve(refused(text.host.command.none));
      ports.commandJob.finish(outcome);
      return done();
    },
  };

  const emit: Host['emit'] = (event, payload) => {
    // The two parts are tied together by the signature, which a generic pair does not tell the compiler.
    const message = { event, payload } as HostEventMessage;
    for (const listener of listeners) listener(message);
  };

  return {
    handlers,
    openFiles(given) {
      opened.add(given);
      emit('files.opened', {});
    },
    emit,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function appInfo(ports: HostPorts): ResponseOf<'app.info'> {
  return {
    version: ports.appVersion,
    shell: ports.shell,
    system: ports.system,
    engine: ports.engine,
    capabilities: {
      saveDialog: ports.dialogs !== null,
      pdf: ports.pdf !== null,
      openLinks: ports.links !== null,
      menu: ports.hasMenu,
    },
  };
}

function fileHandlers(ports: HostPorts, handles: FileHandles): Pick<HostHandlers, FileChannel> {
  const { fileSystem, dialogs } = ports;
  return {
    'files.open': async (options) => {
      if (dialogs === null) return unavailable(text.host.files.chosenByPage);
      const paths = await dialogs.open(options);
      if (paths === null || paths.length === 0) return cancelled();
      const files: ResponseOf<'files.open'>['files'] = [];
      for (const path of paths.slice(0, 100)) {
        const bytes = (await fileSystem.stat(path))?.bytes ?? 0;
        files.push({ handle: handles.add({ path, access: 'read' }), name: nameOf(path), bytes });
      }
      return ok({ files });
    },
    'files.read': async ({ handle, offset, length }: RequestOf<'files.read'>) => {
      const held = handles.get(handle, 'read');
      if (held === null) return refused(text.host.files.unknown);
      return ok({ data: await fileSystem.readRange(held.path, offset, length) });
    },
    'files.save': async (options) => {
      if (dialogs === null) return unavailable(text.host.files.chosenByPage);
      const path = await dialogs.save(options);
      if (path === null) return cancelled();
      return ok({ handle: handles.add({ path, access: 'write' }), name: nameOf(path) });
    },
    'files.write': async ({ handle, data }) => {
      const held = handles.get(handle, 'write');
      if (held === null) return refused(text.host.files.unknown);
      try {
        return ok(await atomicWrite(ports, held.path, data));
      } catch (error) {
        return failed(text.host.files.cannotSave(nameOf(held.path), reasonOf(error)));
      }
    },
    'files.release': ({ handle }) => {
      handles.release(handle);
      return Promise.resolve(ok({}));
    },
    'files.openWithSystem': (file) => openDocument(ports, file),
  };
}
