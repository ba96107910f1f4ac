import type { HostApi, RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { cancelled, failed, ok, refused, type HostResult } from '#shared/contract/result.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { text } from '#shared/text/text.ts';

type Filters = RequestOf<'files.open'>['filters'];
type FileChannel = 'files.open' | 'files.save' | 'files.read' | 'files.write' | 'files.release';

/** A place to save to: one the person chose, or the downloads folder under a name. */
type SaveTarget = { readonly picked: FileSystemFileHandle } | { readonly downloadAs: string };

type SavePicker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

/**
 * Wraps a host so that the page itself asks for files, where the shell has no dialogs of its own. The files the person
 * chose stay in the page behind handles of the same form as the host's; handles the page does not know go to the host.
 */
export function withBrowserFiles(host: HostApi): HostApi {
  const opened = new Map<string, File>();
  const targets = new Map<string, SaveTarget>();

  const files: { [Name in FileChannel]: (request: RequestOf<Name>) => Promise<HostResult<ResponseOf<Name>>> } = {
    'files.open': async ({ filters, multiple }) => {
      const chosen = await askForFiles(filters, multiple);
      if (chosen.length === 0) return cancelled();
      const list = chosen.slice(0, 100).map((file) => {
        const handle = newHandle();
        opened.set(handle, file);
        return { handle, name: file.name, bytes: file.size };
      });
      return ok({ files: list });
    },
    'files.read': async (request) => {
      const file = opened.get(request.handle);
      if (file === undefined) return host.call('files.read', request);
      try {
        const part = file.slice(request.offset, request.offset + request.length);
        return ok({ data: new Uint8Array(await part.arrayBuffer()) });
      } catch (error) {
        return failed(`${file.name}: ${messageOf(error)}`);
      }
    },
    'files.save': async ({ suggestedName, filters }) => {
      const target = await askForTarget(suggestedName, filters);
      if (target === null) return cancelled();
      const handle = newHandle();
      targets.set(handle, target);
      return ok({ handle, name: 'picked' in target ? target.picked.name : target.downloadAs });
    },
    'files.write': async (request) => {
      const target = targets.get(request.handle);
      if (target === undefined) {
        return opened.has(request.handle) ? refused(text.host.files.unknown) : host.call('files.write', request);
      }
      return write(target, request.data);
    },
    'files.release': async (request) => {
      const isOurs = opened.delete(request.handle) || targets.delete(request.handle);
      return isOurs ? ok({}) : host.call('files.release', request);
    },
  };

  return {
    call(channel, request) {
      const own = Object.hasOwn(files, channel) ? files[channel as FileChannel] : null;
      if (own === null) return host.call(channel, request);
      // The table above pairs each channel with its own request and answer, which the lookup does not carry over.
      return (own as unknown as (of: typeof request) => ReturnType<typeof host.call<typeof channel>>)(request);
    },
    on: (event, listener) => host.on(event, listener),
  };
}

function newHandle(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `file-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function askForFiles(filters: Filters, multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = multiple;
    input.accept = filters.flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(',');
    input.hidden = true;
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish, { once: true });
    input.addEventListener('cancel', finish, { once: true });
    // In the document, or the browser may collect it before the person has answered.
    document.body.append(input);
    input.click();
  });
}

/** A page that is driven by a program cannot answer the system's dialog, so there the file goes to the downloads. */
async function askForTarget(suggestedName: string, filters: Filters): Promise<SaveTarget | null> {
  const picker = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (picker === undefined || navigator.webdriver) return { downloadAs: suggestedName };
  const types = filters.map((filter) => ({
    description: filter.label,
    accept: { 'application/octet-stream': filter.extensions.map((extension) => `.${extension}`) },
  }));
  try {
    return { picked: await picker.call(globalThis, { suggestedName, types }) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return { downloadAs: suggestedName };
  }
}

/** The browser writes beside the target and swaps at the end; what arrived is read again before it counts. */
async function write(
  target: SaveTarget,
  data: Uint8Array<ArrayBuffer>,
): Promise<HostResult<ResponseOf<'files.write'>>> {
  const sha256 = sha256Hex(data);
  if ('downloadAs' in target) {
    download(target.downloadAs, data);
    return ok({ bytes: data.length, sha256 });
  }
  const { picked } = target;
  try {
    const writable = await picked.createWritable();
    await writable.write(data);
    await writable.close();
    const written = new Uint8Array(await (await picked.getFile()).arrayBuffer());
    if (sha256Hex(written) !== sha256) throw new Error('the file read back differs from what was written');
    return ok({ bytes: data.length, sha256 });
  } catch (error) {
    return failed(text.host.files.cannotSave(picked.name, messageOf(error)));
  }
}

function download(name: string, data: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([data], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The download has its own reference once it has started; a minute is far longer than that takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
