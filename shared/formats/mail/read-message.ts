import type { Steps } from '../../lib/steps.ts';
import { decodeCharset, decodeTransferSteps } from './decode-body.ts';
import { unflow } from './flowed-text.ts';
import { htmlTextSteps } from './html-text.ts';
import {
  decodeField,
  fieldValue,
  readHeader,
  readStructured,
  type MailField,
  type StructuredValue,
} from './mail-header.ts';
import { MAIL_LIMITS } from './mail-limits.ts';
import { splitPartsSteps } from './multipart.ts';
import type { ByteRange } from './split-mbox.ts';

/** Why parts of a message were left out: nested too deeply, too many, or headers too long altogether. */
export type LeftOut = 'nesting' | 'parts' | 'headers';

export interface MailMessage {
  readonly fields: readonly MailField[];
  /** The plain text, or what the HTML shows where there is none; mails forwarded inside follow under their own headers. */
  readonly text: string;
  /** File names, or the media type of an attachment without one. */
  readonly attachments: readonly string[];
  readonly leftOut: ReadonlySet<LeftOut>;
  /** Names of encodings that are not known, so that another was tried. */
  readonly unknownEncodings: ReadonlySet<string>;
}

/** A place in the text: the forms one alternative has, of which one is shown. */
interface Slot {
  readonly plain: string[];
  readonly html: string[];
}

interface Part extends ByteRange {
  readonly bytes: Uint8Array;
  readonly depth: number;
  readonly defaultType: string;
  /** Set inside alternatives. */
  readonly slot: Slot | null;
  /** True inside the report about a mail, which carries that mail as evidence. */
  readonly isReport: boolean;
  /** True for a mail inside the mail. */
  readonly isForwarded: boolean;
}

interface Reading {
  readonly waiting: Part[];
  readonly slots: Slot[];
  readonly attachments: string[];
  readonly leftOut: Set<LeftOut>;
  readonly unknownEncodings: Set<string>;
  parts: number;
  headerBytes: number;
}

interface PartHeader {
  readonly fields: readonly MailField[];
  readonly type: StructuredValue;
  readonly encoding: string;
  readonly disposition: StructuredValue;
  readonly body: ByteRange;
}

const FORWARDED_FIELDS = ['From', 'Date', 'To', 'Cc', 'Subject'] as const;

/**
 * Reads one message (RFC 5322, RFC 2045 to 2049). Contents of attachments are not decoded. Parts are taken from a list and
 * not by recursion, so that no nesting is too deep for the program. `null` when the message's own header is too long.
 */
export function* readMessageSteps(bytes: Uint8Array): Steps<MailMessage | null> {
  const reading: Reading = {
    waiting: [],
    slots: [],
    attachments: [],
    leftOut: new Set(),
    unknownEncodings: new Set(),
    parts: 0,
    headerBytes: 0,
  };
  const whole = { bytes, start: 0, end: bytes.length, depth: 0, defaultType: 'text/plain', slot: null };
  const top: Part = { ...whole, isReport: false, isForwarded: false };
  const header = readPartHeader(top, reading);
  if (!header) return null;
  yield* readPart(top, header, reading);
  for (let part = reading.waiting.pop(); part; part = reading.waiting.pop()) {
    const inner = readPartHeader(part, reading);
    if (!inner) {
      reading.leftOut.add('headers');
      continue;
    }
    if (part.isForwarded) reading.slots.push({ plain: [forwardedHeader(inner.fields)], html: [] });
    yield* readPart(part, inner, reading);
  }
  return {
    fields: header.fields,
    text: yield* joinSlots(reading.slots),
    attachments: reading.attachments,
    leftOut: reading.leftOut,
    unknownEncodings: reading.unknownEncodings,
  };
}

function readPartHeader(part: Part, reading: Reading): PartHeader | null {
  const header = readHeader(part.bytes, part.start, part.end, MAIL_LIMITS.headerBytes - reading.headerBytes);
  if (!header) return null;
  reading.headerBytes += header.bodyStart - part.start;
  const { fields, bodyStart } = header;
  const type = readStructured(fieldValue(fields, 'content-type') ?? part.defaultType);
  const encoding = readStructured(fieldValue(fields, 'content-transfer-encoding') ?? '').value;
  const disposition = readStructured(fieldValue(fields, 'content-disposition') ?? '');
  return { fields, type, encoding, disposition, body: { start: bodyStart, end: part.end } };
}

function* readPart(part: Part, header: PartHeader, reading: Reading): Steps<void> {
  const { type, disposition } = header;
  const mediaType = type.value.includes('/') ? type.value : 'text/plain';
  if (mediaType.startsWith('multipart/') && (yield* readMultipart(part, mediaType, header, reading))) return;
  const fileName = disposition.parameters.get('filename') ?? null;
  const isAttached = disposition.value === 'attachment' || (fileName !== null && disposition.value !== '');
  const isText = mediaType === 'text/plain' || mediaType === 'text/html' || mediaType.startsWith('multipart/');
  if (isText && !isAttached) {
    yield* readText(part, mediaType, header, reading);
  } else if (mediaType === 'message/rfc822' && disposition.value !== 'attachment' && !part.isReport) {
    const bytes = yield* decodeTransferSteps(part.bytes.subarray(header.body.start, header.body.end), header.encoding);
    const inner = { bytes, start: 0, end: bytes.length, defaultType: 'text/plain', slot: null };
    wait([{ ...inner, depth: part.depth + 1, isReport: false, isForwarded: true }], reading);
  } else {
    reading.attachments.push(fileName || type.parameters.get('name') || mediaType);
  }
}

/** Puts the parts of a multipart body on the list. False when it has none, and is text at best. */
function* readMultipart(part: Part, mediaType: string, header: PartHeader, reading: Reading): Steps<boolean> {
  const boundary = header.type.parameters.get('boundary') ?? '';
  if (boundary === '') return false;
  const ranges = yield* splitPartsSteps(part.bytes, header.body, boundary, MAIL_LIMITS.parts);
  if (ranges.length === 0) return false;
  const slot = mediaType === 'multipart/alternative' ? openSlot(reading) : part.slot;
  const inner = {
    bytes: part.bytes,
    depth: part.depth + 1,
    defaultType: mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
    slot,
    isReport: part.isReport || mediaType === 'multipart/report',
    isForwarded: false,
  };
  wait(
    ranges.map((range) => ({ ...inner, ...range })),
    reading,
  );
  return true;
}

/** The list is taken from its end, so parts go onto it last first. */
function wait(parts: readonly Part[], reading: Reading): void {
  if (parts[0] && parts[0].depth > MAIL_LIMITS.nesting) {
    reading.leftOut.add('nesting');
    return;
  }
  const taken = parts.slice(0, MAIL_LIMITS.parts - reading.parts);
  if (taken.length < parts.length) reading.leftOut.add('parts');
  reading.parts += taken.length;
  for (const part of taken.reverse()) reading.waiting.push(part);
}

function openSlot(reading: Reading): Slot {
  const slot: Slot = { plain: [], html: [] };
  reading.slots.push(slot);
  return slot;
}

function* readText(part: Part, mediaType: string, header: PartHeader, reading: Reading): Steps<void> {
  const bytes = yield* decodeTransferSteps(part.bytes.subarray(header.body.start, header.body.end), header.encoding);
  const charset = header.type.parameters.get('charset') ?? null;
  const decoded = decodeCharset(bytes, charset);
  yield;
  if (!decoded.isKnown && charset !== null) reading.unknownEncodings.add(charset);
  const text = decoded.text.replaceAll('\u0000', '\ufffd').replace(/\r\n?/g, '\n');
  const slot = part.slot ?? openSlot(reading);
  if (mediaType === 'text/html') slot.html.push(text);
  else if (header.type.parameters.get('format')?.toLowerCase() === 'flowed') {
    slot.plain.push(unflow(text, header.type.parameters.get('delsp')?.toLowerCase() === 'yes'));
  } else slot.plain.push(text);
}

/** As much of a forwarded mail's header as tells whose it is. */
function forwardedHeader(fields: readonly MailField[]): string {
  const lines = FORWARDED_FIELDS.map((name) => ({ name, value: fieldValue(fields, name.toLowerCase()) }));
  return lines
    .filter(({ value }) => value)
    .map(({ name, value }) => `${name}: ${decodeField(value!)}`)
    .join('\n');
}

function* joinSlots(slots: readonly Slot[]): Steps<string> {
  const texts: string[] = [];
  for (const { plain, html } of slots) {
    let text = plain.map(withoutEnd).filter(Boolean).join('\n\n');
    if (text.trim() === '' && html.length > 0) {
      const converted: string[] = [];
      for (const page of html) converted.push(yield* htmlTextSteps(page));
      text = converted.filter(Boolean).join('\n\n');
    }
    if (text !== '') texts.push(text);
  }
  return texts.join('\n\n');
}

/** A text without the line breaks at its end, which are the mail's and not the writer's. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}
