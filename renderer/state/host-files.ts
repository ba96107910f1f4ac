import type { HostApi, RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { whyTooLarge, type FileLimits } from './file-limits.ts';

type Filters = RequestOf<'files.open'>['filters'];
type ChosenFile = ResponseOf<'files.open'>['files'][number];

/** A file the person chose, whole. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What came of asking the person for files. `null` means the dialog was closed. */
export type PickOutcome = { readonly files: readonly PickedFile[] } | { readonly problem: string } | null;

const CHUNK = 16 * 1024 * 1024;

/** Lets the person choose files and reads them whole. Files over the limits are refused before they are read. */
export async function pickFiles(
  host: HostApi,
  filters: Filters,
  isMultiple: boolean,
  limits: FileLimits,
): Promise<PickOutcome> {
  const chosen = await host.call('files.open', { filters, multiple: isMultiple });
  if (chosen.tag === 'cancelled') return null;
  if (chosen.tag !== 'ok') return { problem: chosen.reason };
  return readChosen(host, chosen.value.files, limits);
}

/** Reads files behind handles whole, within the limits; the handles are given back, whatever comes of it. */
export async function readChosen(
  host: HostApi,
  chosen: readonly ChosenFile[],
  limits: FileLimits,
): Promise<NonNullable<PickOutcome>> {
  const tooLarge = whyTooLarge(chosen, limits);
  if (tooLarge !== null) {
    await releaseFiles(host, chosen);
    return { problem: tooLarge };
  }
  const files: PickedFile[] = [];
  for (const [index, file] of chosen.entries()) {
    const bytes = await readHandle(host, file.handle, file.bytes);
    if (typeof bytes === 'string') {
      await releaseFiles(host, chosen.slice(index + 1));
      return { problem: `${file.name}: ${bytes}` };
    }
    files.push({ name: file.name, bytes });
  }
  return { files };
}

/** Gives back the handles of files that will not be read. */
export async function releaseFiles(host: HostApi, files: readonly { readonly handle: string }[]): Promise<void> {
  for (const { handle } of files) await host.call('files.release', { handle });
}

/** Reads files that were dropped on the window, within the same limits. */
export async function readDropped(dropped: readonly File[], limits: FileLimits): Promise<NonNullable<PickOutcome>> {
  const tooLarge = whyTooLarge(
    dropped.map(({ name, size }) => ({ name, bytes: size })),
    limits,
  );
  if (tooLarge !== null) return { problem: tooLarge };
  const files: PickedFile[] = [];
  for (const file of dropped) {
    try {
      files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { problem: text.app.file.unreadable(file.name, reason) };
    }
  }
  return { files };
}

/** The whole content behind a handle, or the reason why not. The handle is given back either way. */
async function readHandle(host: HostApi, handle: string, size: number): Promise<Uint8Array<ArrayBuffer> | string> {
  const parts: Uint8Array[] = [];
  let offset = 0;
  let reason: string | null = null;
  for (;;) {
    const part = await host.call('files.read', { handle, offset, length: CHUNK });
    if (part.tag !== 'ok') {
      reason = part.tag === 'cancelled' ? 'cancelled' : part.reason;
      break;
    }
    if (part.value.data.length === 0) break;
    parts.push(part.value.data);
    offset += part.value.data.length;
    if (offset >= size) break;
  }
  await host.call('files.release', { handle });
  return reason ?? joinBytes(parts, offset);
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** What came of saving: the name the file got, a reason, or `null` when the person closed the dialog. */
export type SaveOutcome = { readonly name: string; readonly bytes: number } | { readonly problem: string } | null;

/**
 * Saves a file that is made only once its place is known, so that nobody waits for work they then cancel. Characters a
 * file name cannot hold are replaced.
 */
export async function saveFile(
  host: HostApi,
  suggestedName: string,
  filters: Filters,
  make: () => Promise<Uint8Array<ArrayBuffer> | { readonly problem: string } | null>,
): Promise<SaveOutcome> {
  const place = await host.call('files.save', { suggestedName: bareName(suggestedName), filters });
  if (place.tag === 'cancelled') return null;
  if (place.tag !== 'ok') return { problem: place.reason };
  const { handle, name } = place.value;
  const data = await make();
  if (data === null || !(data instanceof Uint8Array)) {
    await host.call('files.release', { handle });
    return data;
  }
  const written = await host.call('files.write', { handle, data });
  await host.call('files.release', { handle });
  if (written.tag === 'cancelled') return null;
  return written.tag === 'ok' ? { name, bytes: written.value.bytes } : { problem: written.reason };
}

/**
 * Shows a copy of a kept file in the system's program for it. Answers null when it was opened, otherwise a sentence
 * that says why not and what to do.
 */
export async function openFile(
  host: HostApi,
  name: string,
  data: Uint8Array<ArrayBuffer>,
): Promise<{ readonly problem: string } | null> {
  const opened = await host.call('files.openWithSystem', { name, data });
  return opened.tag === 'ok' || opened.tag === 'cancelled' ? null : { problem: opened.reason };
}

function bareName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is replaced here
  const clean = name.replace(/[/\\:*?"<>|\u0000-\u001f\u007f]/gu, '-').replace(/^[.\s]+|[.\s]+$/gu, '');
  return clean === '' ? 'liaison' : clean.slice(0, 200);
}
