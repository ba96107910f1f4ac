import { writeCalendar } from '../../formats/calendar/write-calendar.ts';
import { CSV_LIMITS } from '../../formats/csv.ts';
import { writeMail } from '../../formats/mail/write-mail.ts';
import { writeVcards } from '../../formats/vcard/write-vcards.ts';
import { createByteBuilder } from '../../formats/workspace-file/byte-builder.ts';
import type { WorkbookSheet } from '../../formats/xlsx/write-sheet.ts';
import { writeWorkbookSteps } from '../../formats/xlsx/write-workbook.ts';
import { writeCsvSteps } from '../../formats/write-csv.ts';
import type { Steps } from '../../lib/steps.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { peopleOf } from '../roster/people-of.ts';
import { peopleTableSteps } from '../roster/people-table.ts';
import { campaignPackSteps } from './campaign-pack.ts';
import { calendarEventOut } from './export-calendar.ts';
import { contactCard, personCard } from './export-cards.ts';
import { exportEverythingSteps, type NamedTable } from './export-everything.ts';
import { ExportRefusedError, formatsOf, type ExportRequest, type ExportWhat } from './export-request.ts';
import { exportTableSteps } from './export-table.ts';
import { mailReceivers } from './mail-draft.ts';

export interface ExportContext {
  /** UTC instant, for what has to say when it was written. */
  readonly stamp: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file that is ready to be saved. */
export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines of tables, cards, calendar entries or addresses. */
  readonly rows: number;
  /** What is left out of it, and what else there is to know, a sentence each. */
  readonly notes: readonly string[];
}

const words = text.exports;
/** The most rows of a sheet that can be read back with its headers. */
const MOST_SHEET_ROWS = CSV_LIMITS.rows - 1;
const CARDS_A_STEP = 256;

/**
 * Makes the file that was asked for. Throws {@link ExportRefusedError} with a sentence when there is nothing to put into it,
 * or when a file of this format cannot hold it; nothing is ever cut.
 */
export function* exportFileSteps(
  reader: RecordReader,
  request: ExportRequest,
  context: ExportContext,
): Steps<ExportedFile> {
  const { what, format } = request;
  if (!formatsOf(what.is === 'kind' ? what.kind : what.is).includes(format))
    throw new ExportRefusedError(words.noFormat);
  switch (format) {
    case 'csv':
    case 'xlsx':
      return yield* exportTablesSteps(reader, request, context);
    case 'vcf':
      return yield* exportCardsSteps(reader, request, context);
    case 'ics':
      return exportCalendar(reader, context);
    case 'eml':
      return exportDraft(reader, what);
  }
}

function* exportTablesSteps(
  reader: RecordReader,
  request: ExportRequest,
  { onProgress }: ExportContext,
): Steps<ExportedFile> {
  const { what, format, csv } = request;
  const tables = yield* tablesOf(reader, request);
  const rows = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const tell = (done: number): void => onProgress?.(done, rows);
  const [first] = tables;
  if (!first) throw new ExportRefusedError(words.nothing);
  const notes = what.is === 'everything' ? notInTables(reader) : [];
  if (format === 'csv') return { bytes: yield* writeCsvSteps(first.table, csv, tell), rows, notes };
  try {
    return { bytes: yield* writeWorkbookSteps(sheetsOf(tables), tell), rows, notes };
  } catch (error) {
    // The writer says so when a sheet or a cell cannot hold something.
    if (error instanceof RangeError) throw new ExportRefusedError(error.message, { cause: error });
    throw error;
  }
}

function* tablesOf(reader: RecordReader, { what, format }: ExportRequest): Steps<NamedTable[]> {
  switch (what.is) {
    case 'everything':
      return yield* exportEverythingSteps(reader);
    case 'campaign':
      return yield* campaignPackSteps(reader, what.campaignId);
    case 'kind':
      return [{ name: words.names[what.kind], table: yield* exportTableSteps(reader, what.kind) }];
    case 'people': {
      const cells = format === 'xlsx' ? 'values-and-amounts' : 'values';
      return [{ name: words.names.people, table: yield* peopleTableSteps(reader, what, cells) }];
    }
  }
}

/** Tables as sheets; one with more rows than a sheet may have goes on in further sheets under the same headers. */
export function sheetsOf(tables: readonly NamedTable[], most = MOST_SHEET_ROWS): WorkbookSheet[] {
  return tables.flatMap(({ name, table: { columns, rows } }) => {
    const sheets: WorkbookSheet[] = [{ name, columns, rows: rows.slice(0, most) }];
    for (let start = most; start < rows.length; start += most) {
      sheets.push({ name, columns, rows: rows.slice(start, start + most) });
    }
    return sheets;
  });
}

/** What a workspace holds that has no table. */
function notInTables(reader: RecordReader): string[] {
  return [words.notes.notInTables(reader.count('attachment'), reader.count('importRun'))];
}

function* exportCardsSteps(
  reader: RecordReader,
  { what, vcardVersion = '3.0' }: ExportRequest,
  { onProgress }: ExportContext,
): Steps<ExportedFile> {
  const isOfContacts = what.is === 'kind' && what.kind === 'contacts';
  const people = isOfContacts ? [] : peopleIn(reader, what);
  const contacts = isOfContacts ? [...reader.all('contact')] : [];
  const rows = people.length + contacts.length;
  if (rows === 0) throw new ExportRefusedError(words.nothing);
  const encoder = new TextEncoder();
  const bytes = createByteBuilder();
  for (let start = 0; start < rows; start += CARDS_A_STEP) {
    const cards = [
      ...people.slice(start, start + CARDS_A_STEP).map((person) => personCard(reader, person)),
      ...contacts.slice(start, start + CARDS_A_STEP).map(contactCard),
    ];
    bytes.add(encoder.encode(writeVcards(cards, { version: vcardVersion })));
    onProgress?.(start + cards.length, rows);
    yield;
  }
  const blocked = people.filter(({ doNotContact }) => doNotContact).map(({ name }) => name);
  return { bytes: bytes.join(), rows, notes: blocked.length > 0 ? [words.notes.cardsBlocked(blocked)] : [] };
}

/** The people asked for in the order of creation; nobody for anything else. */
function peopleIn(reader: RecordReader, what: ExportWhat): Influencer[] {
  if (what.is === 'people') return peopleOf(reader, what.who).flatMap((id) => reader.get('influencer', id) ?? []);
  return what.is === 'kind' && what.kind === 'influencers' ? [...reader.all('influencer')] : [];
}

function exportCalendar(reader: RecordReader, { stamp }: ExportContext): ExportedFile {
  const events = [...reader.all('calendarEvent')].map(calendarEventOut);
  if (events.length === 0) throw new ExportRefusedError(words.nothing);
  const content = writeCalendar(events, { name: reader.workspace().name, stamp });
  return { bytes: new TextEncoder().encode(content), rows: events.length, notes: [] };
}

function exportDraft(reader: RecordReader, what: ExportWhat): ExportedFile {
  const asked = peopleIn(reader, what);
  // Somebody in the archive is written to when chosen, but not along with everybody.
  const people = what.is === 'people' ? asked : asked.filter(({ archivedAt }) => archivedAt === undefined);
  const { addresses, notes } = mailReceivers(reader, people);
  const archived = asked.length - people.length;
  const told = archived > 0 ? [...notes, words.notes.archived(archived)] : notes;
  if (addresses.length === 0) throw new ExportRefusedError([words.nobody, ...told].join(' '));
  const bytes = writeMail({ to: [], bcc: addresses, subject: '', text: '', isDraft: true });
  return { bytes, rows: addresses.length, notes: told };
}
