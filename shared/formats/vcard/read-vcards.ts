import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { LINE_LIMIT, contentLines, type ContentLine } from '../content-lines/content-lines.ts';
import { readContentLine, type Property } from '../content-lines/content-line.ts';
import { createNameTally } from '../content-lines/name-tally.ts';
import { createNoticeList, type NoticeList } from '../content-lines/notice-list.ts';
import type { Refusal, Sheet } from '../sheet.ts';
import type { Card } from './card.ts';
import { cardRow, mediaProperties, type CardTally } from './card-row.ts';
import { vcardHeaders } from './vcard-headers.ts';

/** `text` and `card` in characters, a card's without its pictures. */
export const VCARD_LIMITS = { text: 64 * 1024 * 1024, cards: 50_000, card: 1_048_576 } as const;

const BEGIN = /^begin\s*:\s*vcard\s*$/iu;
const END = /^end\s*:\s*vcard\s*$/iu;
const MARKER_LENGTH = 100;
/** Cards laid out between two pauses. */
const STRETCH = 50;

/** A card while its lines are read. */
interface Draft {
  readonly row: number;
  readonly properties: Map<string, Property[]>;
  readonly longLines: string[];
  readonly unreadable: { count: number; first: string };
  size: number;
  /** True from `AGENT:` on until what it holds begins; true cards inside cards are not read. */
  isAgentNext: boolean;
  isInAgent: boolean;
}

interface Reading {
  readonly rows: (readonly string[])[];
  readonly notices: NoticeList;
  readonly tally: CardTally;
  draft: Draft | null;
  agents: number;
  outside: number;
}

/**
 * Reads the cards of a file, versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): card n is row n + 1 under
 * {@link vcardHeaders}. A card that cannot be read leaves an empty row and a sentence about it. Nothing is ever fetched.
 */
export function* readVcardsSteps(content: string): Steps<Sheet | Refusal> {
  if (content.length > VCARD_LIMITS.text) return { refusal: text.vcardFile.tooLong(VCARD_LIMITS.text) };
  const reading: Reading = {
    rows: [vcardHeaders],
    notices: createNoticeList(),
    tally: { birthdays: 0, addresses: 0, media: 0, others: createNameTally() },
    draft: null,
    agents: 0,
    outside: 0,
  };
  let seen = 1;
  for (const line of contentLines(content, { skipped: mediaProperties, hasSoftBreaks: true })) {
    if (line) readLine(reading, line);
    if (!line || reading.rows.length >= seen + STRETCH) {
      seen = reading.rows.length;
      yield;
    }
    if (reading.rows.length > VCARD_LIMITS.cards + 1) {
      return { refusal: text.vcardFile.tooManyCards(VCARD_LIMITS.cards) };
    }
  }
  failUnended(reading);
  if (reading.rows.length === 1) return { refusal: text.vcardFile.noCards };
  tellOfFile(reading);
  return {
    name: null,
    rows: reading.rows,
    broken: new Map(),
    notices: reading.notices.finish(text.vcardFile.moreNotices),
    isTyped: true,
  };
}

function readLine(reading: Reading, line: ContentLine): void {
  const { draft } = reading;
  const isShort = line.text.length <= MARKER_LENGTH;
  if (isShort && BEGIN.test(line.text.trim())) begin(reading);
  else if (isShort && END.test(line.text.trim())) end(reading);
  else if (!draft) reading.outside += 1;
  else if (!draft.isInAgent) addLine(draft, line);
}

function begin(reading: Reading): void {
  const { draft } = reading;
  if (draft?.isAgentNext) {
    draft.isAgentNext = false;
    draft.isInAgent = true;
    reading.agents += 1;
    return;
  }
  failUnended(reading);
  reading.draft = {
    row: reading.rows.length + 1,
    properties: new Map(),
    longLines: [],
    unreadable: { count: 0, first: '' },
    size: 0,
    isAgentNext: false,
    isInAgent: false,
  };
}

function end(reading: Reading): void {
  const { draft, rows, notices } = reading;
  if (!draft) reading.outside += 1;
  else if (draft.isInAgent) draft.isInAgent = false;
  else {
    rows.push(finish(draft, notices, reading.tally));
    reading.draft = null;
  }
}

function failUnended(reading: Reading): void {
  if (!reading.draft) return;
  reading.notices.error(reading.draft.row, null, text.vcardFile.noEnd);
  reading.rows.push(emptyRow());
  reading.draft = null;
}

const emptyRow = (): string[] => vcardHeaders.map(() => '');

function addLine(draft: Draft, line: ContentLine): void {
  draft.size += line.text.length;
  draft.isAgentNext = false;
  if (draft.size > VCARD_LIMITS.card) {
    // What is left out anyway need not be kept.
    draft.properties.clear();
    return;
  }
  if (line.isTooLong) {
    draft.longLines.push(line.text);
    return;
  }
  const property = readContentLine(line.text);
  if (!property) {
    if (draft.unreadable.count === 0) draft.unreadable.first = line.text;
    draft.unreadable.count += 1;
    return;
  }
  if (property.name === 'AGENT' && property.value.trim() === '') {
    draft.isAgentNext = true;
    return;
  }
  const known = draft.properties.get(property.name);
  if (known) known.push(property);
  else draft.properties.set(property.name, [property]);
}

function finish(draft: Draft, notices: NoticeList, tally: CardTally): string[] {
  const { row, properties, longLines, unreadable, size } = draft;
  if (size > VCARD_LIMITS.card) {
    notices.error(row, null, text.vcardFile.cardTooLong(VCARD_LIMITS.card));
    return emptyRow();
  }
  for (const line of longLines) notices.error(row, null, text.vcardFile.lineTooLong(line, LINE_LIMIT));
  if (unreadable.count > 0) {
    notices.error(row, null, text.vcardFile.unreadableLines(unreadable.count, unreadable.first));
  }
  const isOldest = properties.get('VERSION')?.[0]?.value.trim() === '2.1';
  const card: Card = { row, properties, isOldest };
  const cells = cardRow(card, notices, tally);
  if (cells.every((cell) => cell === '')) notices.error(row, null, text.vcardFile.nothingRead);
  return cells;
}

function tellOfFile({ notices, tally, agents, outside }: Reading): void {
  const { birthdays, addresses, media, others } = tally;
  const told = others.counts();
  if (media > 0) notices.notice(0, null, text.vcardFile.media(media));
  if (birthdays + addresses > 0) notices.notice(0, null, text.vcardFile.privateDetails(birthdays, addresses));
  if (agents > 0) notices.notice(0, null, text.vcardFile.agents(agents));
  if (told.length > 0) notices.notice(0, null, text.vcardFile.notRead(told));
  if (outside > 0) notices.notice(0, null, text.vcardFile.outside(outside));
}
