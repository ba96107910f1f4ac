import { sha256Hex } from '../../lib/sha256.ts';
import { CURRENCY_TABLE_VERSION } from '../../lib/currencies.ts';
import { readCanonicalLine } from './canonical-line.ts';
import {
  AGE_MAGIC,
  ENVELOPE_VERSION,
  MAGIC,
  TRAILER_LENGTH,
  TRAILER_WORD,
  trailerText,
  workspaceFileHeaderSchema,
  type WorkspaceFileHeader,
  type WorkspaceFileLimits,
} from './header.ts';

/** A file that is not going to be read, with the reason as a sentence. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
}

export interface Envelope {
  readonly header: WorkspaceFileHeader;
  /** Packed sections and attachments, one after another. */
  readonly body: Uint8Array;
}

const NEWLINE = 0x0a;

/**
 * Checks magic, trailer, hash and header, in this order, and finds the body. Nothing is unpacked. Throws
 * {@link EnvelopeError} with the reason when the file is something else, damaged, newer or needs an unknown feature.
 */
export function openEnvelope(bytes: Uint8Array, limits: WorkspaceFileLimits, dataVersion: number): Envelope {
  const magicEnd = checkMagic(bytes);
  const contentLength = checkTrailer(bytes);
  const headerEnd = bytes.indexOf(NEWLINE, magicEnd + 1);
  if (headerEnd === -1 || headerEnd >= contentLength) throw new EnvelopeError('The file has no header line.');
  if (headerEnd - magicEnd > limits.headerBytes) throw new EnvelopeError('The header is larger than any real one.');
  const header = readHeader(bytes.subarray(magicEnd + 1, headerEnd), limits);
  checkVersions(header, dataVersion);
  const body = bytes.subarray(headerEnd + 1, contentLength);
  checkSizes(header, body.length, limits);
  return { header, body };
}

function checkMagic(bytes: Uint8Array): number {
  const start = asciiText(bytes.subarray(0, 40));
  if (start.startsWith(AGE_MAGIC))
    throw new EnvelopeError('The file is encrypted. This version reads plain files only.');
  const match = new RegExp(`^${MAGIC} (\\d{1,9})\\n`).exec(start);
  if (!match)
    throw new EnvelopeError(bytes.length === 0 ? 'The file is empty.' : 'This is not a Liaison workspace file.');
  if (Number(match[1]) > ENVELOPE_VERSION) {
    throw new EnvelopeError('The file was made by a newer Liaison. Update Liaison to open it; nothing was changed.');
  }
  return match[0].length - 1;
}

function checkTrailer(bytes: Uint8Array): number {
  const contentLength = bytes.length - TRAILER_LENGTH;
  const trailer = asciiText(bytes.subarray(Math.max(0, contentLength)));
  if (contentLength < 0 || !trailer.startsWith(`\n${TRAILER_WORD} `)) {
    throw new EnvelopeError('The file is cut short or its end is damaged: the closing line is missing.');
  }
  if (trailer !== trailerText(contentLength, sha256Hex(bytes.subarray(0, contentLength)))) {
    throw new EnvelopeError('The file is damaged: its content does not match its checksum.');
  }
  return contentLength;
}

function asciiText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function readHeader(bytes: Uint8Array, limits: WorkspaceFileLimits): WorkspaceFileHeader {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EnvelopeError('The header is not text.');
  }
  const line = readCanonicalLine(text, limits.depth);
  if ('problem' in line) throw new EnvelopeError(`The header ${line.problem}.`);
  const requirements = requirementsOf(line.value);
  if (requirements.length > 0) {
    const names = requirements.join(', ');
    throw new EnvelopeError(
      `The file needs something this version of Liaison does not know: ${names}. Update Liaison.`,
    );
  }
  const header = workspaceFileHeaderSchema.safeParse(line.value);
  if (header.success) return header.data;
  const issue = header.error.issues[0];
  throw new EnvelopeError(`The header is wrong at ${issue?.path.join('.') || 'its start'}: ${issue?.message ?? ''}.`);
}

/** Looked at before the rest of the header, because an unknown feature may change what the rest looks like. */
function requirementsOf(header: unknown): string[] {
  if (typeof header !== 'object' || header === null || !('requires' in header)) return [];
  return Array.isArray(header.requires) ? header.requires.map((name) => String(name).slice(0, 100)) : [];
}

function checkVersions(header: WorkspaceFileHeader, dataVersion: number): void {
  const newer =
    header.minimumReaderVersion > ENVELOPE_VERSION
      ? `needs reader version ${header.minimumReaderVersion}, this is ${ENVELOPE_VERSION}`
      : header.dataVersion > dataVersion
        ? `holds data of version ${header.dataVersion}, this Liaison knows up to ${dataVersion}`
        : header.currencyTableVersion > CURRENCY_TABLE_VERSION
          ? `uses currency table ${header.currencyTableVersion}, this Liaison has ${CURRENCY_TABLE_VERSION}`
          : null;
  if (newer === null) return;
  throw new EnvelopeError(
    `The file was made by a newer Liaison (${header.appVersion}): it ${newer}. Update Liaison to open it; nothing was changed.`,
  );
}

function checkSizes(header: WorkspaceFileHeader, bodyLength: number, limits: WorkspaceFileLimits): void {
  const kinds = new Set(header.sections.map(({ kind }) => kind));
  if (kinds.size !== header.sections.length) throw new EnvelopeError('The header names a section twice.');
  let packed = 0;
  let unpacked = 0;
  for (const section of header.sections) {
    packed += section.packedBytes;
    unpacked += section.bytes;
  }
  for (const { bytes } of header.attachments) packed += bytes;
  packed += header.imports?.packedBytes ?? 0;
  unpacked += header.imports?.bytes ?? 0;
  if (packed !== bodyLength) throw new EnvelopeError('The sections do not have the lengths the header names.');
  if (unpacked > limits.unpackedBytes) {
    throw new EnvelopeError(`The file would unpack to ${unpacked} bytes; the limit is ${limits.unpackedBytes}.`);
  }
}
