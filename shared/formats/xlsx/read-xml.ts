import { SaxesParser } from 'saxes';
import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { unpackEntrySteps, type UnpackBudget } from './unpack-entry.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';
import type { ZipEntry } from './zip-archive.ts';

const { refusals } = text.workbook;

/** Attributes by their names, prefixes included. Has no prototype. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/**
 * Takes the content of a part of a workbook as it comes by. Names come without the prefix of the root element; elements
 * of another vocabulary keep a colon in theirs, so that none of them is taken for one of the workbook.
 */
export interface XmlTaker {
  open(name: string, attributes: XmlAttributes): void;
  /** One text may come in several pieces. */
  text(piece: string): void;
  close(name: string): void;
}

/** Node declares the decoder as a value alone. */
type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Unpacks and parses one XML part. Throws {@link WorkbookRefusal} for what is not well-formed, declares a document type
 * or is over a limit.
 */
export function* readXmlSteps(entry: ZipEntry, budget: UnpackBudget, taker: XmlTaker): Steps<void> {
  const parser = createParser(entry.name, taker);
  let decoder: Decoder | null = null;
  yield* unpackEntrySteps(entry, budget, (bytes) => {
    decoder ??= decoderFor(bytes);
    parser.write(decode(decoder, bytes, entry.name));
  });
  if (decoder) parser.write(decode(decoder, undefined, entry.name));
  parser.close();
}

function decoderFor(bytes: Uint8Array): Decoder {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: Decoder, bytes: Uint8Array | undefined, part: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    // The engine's own error says nothing but that the bytes are no text.
    throw new WorkbookRefusal(refusals.damagedPart(part));
  }
}

/** Without namespaces: the prefix of the root element is all that is needed of them. */
interface PlainXml {
  readonly position: false;
  readonly xmlns?: false;
}

function createParser(part: string, taker: XmlTaker): SaxesParser<PlainXml> {
  const parser = new SaxesParser<PlainXml>({ position: false });
  let prefix: string | null = null;
  let depth = 0;
  let attributes = 0;
  const localName = (name: string): string => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    if (prefix === '') return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
  };
  parser.on('error', () => {
    throw new WorkbookRefusal(refusals.xml(part));
  });
  parser.on('doctype', () => {
    throw new WorkbookRefusal(refusals.doctype(part));
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > WORKBOOK_LIMITS.attributes) throw new WorkbookRefusal(refusals.nesting(part));
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth += 1;
    if (depth > WORKBOOK_LIMITS.depth) throw new WorkbookRefusal(refusals.nesting(part));
    taker.open(localName(tag.name), tag.attributes);
  });
  parser.on('text', (piece) => taker.text(piece));
  parser.on('cdata', (piece) => taker.text(piece));
  parser.on('closetag', (tag) => {
    depth -= 1;
    taker.close(localName(tag.name));
  });
  return parser;
}
