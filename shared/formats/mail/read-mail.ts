import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { joinList } from '../list-cell.ts';
import type { Refusal, Sheet, SheetNotice } from '../sheet.ts';
import { readAddresses } from './mail-address.ts';
import { readMailDate } from './mail-date.ts';
import { decodeField, fieldValue, type MailField } from './mail-header.ts';
import { MAIL_LIMITS } from './mail-limits.ts';
import { readMessageSteps, type MailMessage } from './read-message.ts';
import { skipEnvelope, splitMboxSteps, unquoteFrom, type ByteRange } from './split-mbox.ts';

/** The first row of every sheet of mails. */
export const mailHeaders = [
  'Message id',
  'In reply to',
  'Date',
  'From',
  'To',
  'Cc',
  'Subject',
  'Text',
  'Attachments',
] as const;
type MailColumn = (typeof mailHeaders)[number];

/** How many small messages are read between two pauses. */
const MESSAGES_AT_ONCE = 16;

/** What makes it a mail, even where the rest is missing. */
const TELLING = new Set(['from', 'to', 'cc', 'date', 'subject', 'message-id']);

/** {@link readMailSteps}, awaiting `pause` between its pieces; what `pause` throws ends it. */
export async function readMail(
  bytes: Uint8Array,
  kind: 'eml' | 'mbox',
  { pause }: { readonly pause: () => Promise<void> },
): Promise<Sheet | Refusal> {
  const steps = readMailSteps(bytes, kind);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/**
 * Reads one mail (`eml`) or a mailbox (`mbox`) as a sheet: `mailHeaders`, then one row for each message in the order of the file.
 * Dates are UTC instants; people, attachments and the ids replied to are lists (`joinList`). A message that cannot be read is a
 * blank row with an error; whatever else is left out has a notice.
 */
export function* readMailSteps(bytes: Uint8Array, kind: 'eml' | 'mbox'): Steps<Sheet | Refusal> {
  const say = text.mailFile;
  if (bytes.length > MAIL_LIMITS.bytes) return { refusal: say.tooLarge(bytes.length, MAIL_LIMITS.bytes) };
  if (bytes.length === 0) return { refusal: say.empty };
  const notices: SheetNotice[] = [];
  const ranges =
    kind === 'mbox' ? yield* rangesOf(bytes, notices) : [{ start: skipEnvelope(bytes), end: bytes.length }];
  if (ranges.length === 0) return { refusal: say.noMailbox };
  const log = new MailLog(notices);
  const rows: string[][] = [[...mailHeaders]];
  for (const [index, { start, end }] of ranges.entries()) {
    if (index % MESSAGES_AT_ONCE === 0) yield;
    const raw = bytes.subarray(start, end);
    log.row = index + 2;
    rows.push(yield* readRow(kind === 'mbox' ? unquoteFrom(raw) : raw, log));
  }
  if (kind === 'eml' && log.failure !== null) {
    return { refusal: log.failure === say.notAMail ? say.noMail : log.failure };
  }
  log.tellTotals();
  return { name: null, rows, broken: new Map(), notices, isTyped: true };
}

function* rangesOf(bytes: Uint8Array, notices: SheetNotice[]): Steps<readonly ByteRange[]> {
  const { messages, hasLeadingText } = yield* splitMboxSteps(bytes);
  const about = { row: 0, column: null };
  if (hasLeadingText) notices.push({ ...about, problem: text.mailFile.textBefore, severity: 'error' });
  if (messages.length > MAIL_LIMITS.messages) {
    const problem = text.mailFile.tooManyMails(messages.length, MAIL_LIMITS.messages);
    notices.push({ ...about, problem, severity: 'error' });
  }
  return messages.slice(0, MAIL_LIMITS.messages);
}

class MailLog {
  row = 0;
  /** What was wrong with the last message that was left out. */
  failure: string | null = null;
  withAttachments = 0;
  withHiddenCopies = 0;
  readonly #notices: SheetNotice[];

  constructor(notices: SheetNotice[]) {
    this.#notices = notices;
  }

  notice(column: MailColumn | null, problem: string): void {
    this.#notices.push({ row: this.row, column, problem, severity: 'notice' });
  }

  /** The message is left out; the row that stands for it. */
  fail(problem: string): string[] {
    this.failure = problem;
    this.#notices.push({ row: this.row, column: null, problem, severity: 'error' });
    return mailHeaders.map(() => '');
  }

  tellTotals(): void {
    this.row = 0;
    if (this.withAttachments > 0) this.notice('Attachments', text.mailFile.attachments(this.withAttachments));
    if (this.withHiddenCopies > 0) this.notice(null, text.mailFile.hiddenCopies(this.withHiddenCopies));
  }
}

function* readRow(raw: Uint8Array, log: MailLog): Steps<string[]> {
  const say = text.mailFile;
  if (raw.length > MAIL_LIMITS.messageBytes) return log.fail(say.mailTooLarge(raw.length, MAIL_LIMITS.messageBytes));
  const message = yield* readMessageSteps(raw);
  if (!message) return log.fail(say.headerTooLong(MAIL_LIMITS.headerBytes));
  const { fields, attachments, leftOut, unknownEncodings } = message;
  if (!fields.some(({ name }) => TELLING.has(name))) return log.fail(say.notAMail);
  if (attachments.length > 0) log.withAttachments += 1;
  if (fieldValue(fields, 'bcc')) log.withHiddenCopies += 1;
  for (const reason of leftOut) log.notice(null, say.leftOut[reason](limitOf[reason]));
  if (unknownEncodings.size > 0) log.notice('Text', say.unknownEncoding([...unknownEncodings]));
  const row = cellsOf(message, log);
  const damaged = row.findIndex((cell) => cell.includes('\ufffd'));
  if (damaged >= 0) log.notice(mailHeaders[damaged]!, say.damaged);
  return row;
}

const limitOf = { nesting: MAIL_LIMITS.nesting, parts: MAIL_LIMITS.parts, headers: MAIL_LIMITS.headerBytes } as const;

function cellsOf({ fields, text: body, attachments }: MailMessage, log: MailLog): string[] {
  const people = (name: string): string[] => {
    const values = fields.filter((field) => field.name === name);
    return values.flatMap(({ value }) => readAddresses(value));
  };
  const id = idsIn(fieldValue(fields, 'message-id') ?? '')[0] ?? '';
  if (id === '') log.notice('Message id', text.mailFile.noId);
  return [
    shorten(clean(id), 'Message id', log),
    listCell(idsIn(fieldValue(fields, 'in-reply-to') ?? ''), 'In reply to', log),
    dateCell(fields, log),
    listCell(people('from'), 'From', log),
    listCell(people('to'), 'To', log),
    listCell(people('cc'), 'Cc', log),
    shorten(clean(decodeField(fieldValue(fields, 'subject') ?? '')), 'Subject', log),
    shorten(body, 'Text', log),
    listCell(attachments, 'Attachments', log),
  ];
}

/** The ids between angle brackets; the whole value where there are no brackets. */
function idsIn(value: string): string[] {
  const ids = [...value.matchAll(/<([^<>]*)>/g)].map((match) => match[1]!.trim()).filter((id) => id !== '');
  if (ids.length > 0) return ids;
  const bare = value.replace(/[<>]/g, '').trim();
  return bare === '' ? [] : [bare];
}

function dateCell(fields: readonly MailField[], log: MailLog): string {
  const value = fieldValue(fields, 'date') ?? '';
  if (value === '') {
    log.notice('Date', text.mailFile.noDate);
    return '';
  }
  const date = readMailDate(value);
  if (date === null) log.notice('Date', text.mailFile.unreadableDate(value));
  else if (!date.hasZone) log.notice('Date', text.mailFile.noZone(value));
  return date?.instant ?? '';
}

/** One line, without the characters that end a text in other programs. */
const clean = (value: string): string =>
  value
    .replaceAll('\u0000', '\ufffd')
    .replace(/[\r\n]+/g, ' ')
    .trim();

function shorten(value: string, column: MailColumn, log: MailLog): string {
  if (value.length <= MAIL_LIMITS.cell) return value;
  // Half of a pair is no character.
  const end = MAIL_LIMITS.shortened - (/[\ud800-\udbff]/.test(value[MAIL_LIMITS.shortened - 1]!) ? 1 : 0);
  log.notice(column, text.mailFile.shortened(value.length, end));
  return value.slice(0, end);
}

function listCell(values: readonly string[], column: MailColumn, log: MailLog): string {
  const entries = values.map(clean);
  const whole = joinList(entries);
  if (whole.length <= MAIL_LIMITS.cell) return whole;
  let length = 0;
  let kept = 0;
  while (kept < entries.length && length + joinList([entries[kept]!]).length <= MAIL_LIMITS.shortened) {
    length += joinList([entries[kept]!]).length + 2;
    kept += 1;
  }
  if (kept === 0) return shorten(whole, column, log);
  log.notice(column, text.mailFile.shortenedList(entries.length, kept));
  return joinList(entries.slice(0, kept));
}
