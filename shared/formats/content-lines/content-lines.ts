/** A line of a vCard or calendar file with what was folded out of it put back in. */
export interface ContentLine {
  readonly text: string;
  /** True when it is longer than {@link LINE_LIMIT}; `text` then holds its beginning only, enough to name it. */
  readonly isTooLong: boolean;
}

interface LineOptions {
  /** Names in capitals whose values are not wanted: pictures and the like. Their lines come with their beginning only. */
  readonly skipped: ReadonlySet<string>;
  /** vCards of version 2.1 part long values by an equals sign at the end of a line. */
  readonly hasSoftBreaks: boolean;
}

/** In characters, unfolded. */
export const LINE_LIMIT = 1_048_576;
const BEGINNING = 200;
/** Characters between two pauses. */
const STRETCH = 64 * 1024;

const NAME = /^(?:[\w-]+\.)?([\w-]+)[;:]/u;
const IS_QUOTED_PRINTABLE = /^[^:]{0,400};(?:ENCODING=)?QUOTED-PRINTABLE[;:]/iu;
const IS_BASE64 = /^[^:]{0,400};(?:ENCODING=)?(?:BASE64|B)[;:]/iu;
const IS_MARKER = /^(?:BEGIN|END):/iu;

interface Draft {
  readonly parts: string[];
  readonly isSkipped: boolean;
  readonly isSoft: boolean;
  /** Base64 after version 2.1 is often written without the white space that shows a line goes on. */
  readonly isBase64: boolean;
  length: number;
  isTooLong: boolean;
}

/**
 * The unfolded lines of a file after RFC 5545 and RFC 6350, section 3.2 of either, blank ones left out; any of the usual
 * line ends will do. Between them comes `null` where the caller can pause. A line longer than {@link LINE_LIMIT} is never
 * put together.
 */
export function* contentLines(text: string, options: LineOptions): Generator<ContentLine | null, void, void> {
  const newline = text.includes('\n') ? '\n' : '\r';
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let draft: Draft | null = null;
  let pauseAt = STRETCH;
  while (at < text.length) {
    const found = text.indexOf(newline, at);
    const end = found === -1 ? text.length : found;
    const physical = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end);
    at = end + 1;
    if (at > pauseAt) {
      pauseAt = at + STRETCH;
      yield null;
    }
    if (draft && goesOn(draft, physical)) continue;
    if (draft) yield finish(draft);
    draft = physical.trim() === '' ? null : begin(physical, options);
  }
  if (draft) yield finish(draft);
}

function begin(physical: string, { skipped, hasSoftBreaks }: LineOptions): Draft {
  const name = NAME.exec(physical.slice(0, BEGINNING))?.[1]?.toUpperCase();
  const isSkipped = name !== undefined && skipped.has(name);
  const isTooLong = !isSkipped && physical.length > LINE_LIMIT;
  return {
    parts: [isSkipped || isTooLong ? physical.slice(0, BEGINNING) : physical],
    isSkipped,
    isSoft: hasSoftBreaks && !isTooLong && IS_QUOTED_PRINTABLE.test(physical),
    isBase64: hasSoftBreaks && isSkipped && IS_BASE64.test(physical),
    length: physical.length,
    isTooLong,
  };
}

/** Takes a further line of the file into the draft; `false` when it begins another one. */
function goesOn(draft: Draft, physical: string): boolean {
  const isFolded = physical.startsWith(' ') || physical.startsWith('\t');
  if (draft.isSkipped) return isFolded || (draft.isBase64 && physical !== '' && !physical.includes(':'));
  const last = draft.parts.at(-1)!;
  if (draft.isSoft && last.endsWith('=') && !IS_MARKER.test(physical)) {
    draft.parts[draft.parts.length - 1] = last.slice(0, -1);
    add(draft, physical);
    return true;
  }
  if (isFolded) add(draft, physical.slice(1));
  return isFolded;
}

function add(draft: Draft, part: string): void {
  draft.length += part.length;
  if (draft.isTooLong) return;
  if (draft.length <= LINE_LIMIT) {
    draft.parts.push(part);
    return;
  }
  draft.isTooLong = true;
  draft.parts.splice(0, draft.parts.length, draft.parts[0]!.slice(0, BEGINNING));
}

function finish({ parts, isTooLong }: Draft): ContentLine {
  return { text: parts.length === 1 ? parts[0]! : parts.join(''), isTooLong };
}
