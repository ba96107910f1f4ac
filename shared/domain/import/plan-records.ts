import type { Steps } from '../../lib/steps.ts';
import type { AnyRow, RowOf } from '../../model/kinds.ts';
import type { StoredKind } from '../../model/kind-names.ts';
import { referencesOf } from '../../store/change-draft.ts';
import { text } from '../../text/text.ts';
import {
  recordKinds,
  recordLayout,
  type PlainRow,
  type RecordColumn,
  type RecordKind,
} from '../records/record-columns.ts';
import { recordTitle, targetNames } from '../records/record-names.ts';
import { cellText, recordCell } from '../records/value-cell.ts';
import type { FileSettings } from './file-settings.ts';
import type { FieldChange } from './import-types.ts';
import type { Planning } from './planning.ts';
import type { ReadTable } from './read-table.ts';
import {
  leaveOut,
  readCandidates,
  type CandidateBook,
  type RecordCandidate,
  type RecordTableInput,
} from './record-candidates.ts';

const { problems, reasons, kinds: kindWords } = text.records;

const ROWS_A_STEP = 256;

/** The tables of our own export among those of an import. */
export function recordTables(
  tables: readonly ReadTable[],
  settings: ReadonlyMap<ReadTable, FileSettings>,
): RecordTableInput[] {
  return tables.flatMap((table) => {
    const settled = settings.get(table);
    const kind = recordKinds.find((candidate) => candidate === table.recognition?.preset.record);
    if (!settled || !kind || !table.sheet || !table.recognition) return [];
    const { index, sheet, log, recognition } = table;
    return [{ index, kind, sheet, log, headerRow: recognition.headerRow, dateOrder: settled.dateOrder }];
  });
}

/**
 * Plans tables of our own export, all of them together, so that rows can name rows of the other tables: what differs from
 * the stored row of an id is changed, cell by cell; a row with an id nobody knows is made with that id, one without an id
 * with a new one. Rows that name nothing that is there, that clash with another row or that are somebody else's under
 * another id are wrong. Every row with something in it gets one outcome; no row is deleted.
 */
export function* planRecords(planning: Planning, tables: readonly RecordTableInput[]): Steps<void> {
  const book = yield* readCandidates(planning, tables);
  const dangling = yield* findDangling(planning, book);
  for (const candidate of book.list) {
    if (planning.ticker.tick()) yield;
    const target = dangling.get(candidate);
    if (target) tellDangling(planning, book, candidate, target);
    else planCandidate(planning, candidate);
  }
}

type Target = ReturnType<typeof referencesOf>[number];

/** Rows that name a row that is neither there nor about to be, each with one such name; also of rows left out for it. */
function* findDangling(planning: Planning, book: CandidateBook): Steps<Map<RecordCandidate, Target>> {
  const dangling = new Map<RecordCandidate, Target>();
  const users = new Map<RecordCandidate, { user: RecordCandidate; target: Target }[]>();
  const waiting: RecordCandidate[] = [];
  for (const [index, candidate] of book.list.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    if (candidate.next === candidate.stored) continue;
    for (const target of referencesOf(candidate.kind, candidate.next)) {
      if (planning.draft.get(target.kind, target.id)) continue;
      const made = isRecordKind(target.kind) ? book.byId(target.kind, target.id) : undefined;
      if (made) {
        const list = users.get(made);
        if (list) list.push({ user: candidate, target });
        else users.set(made, [{ user: candidate, target }]);
      } else if (!dangling.has(candidate)) {
        dangling.set(candidate, target);
        waiting.push(candidate);
      }
    }
  }
  for (let left = waiting.pop(); left; left = waiting.pop()) {
    if (left.stored) continue;
    for (const { user, target } of users.get(left) ?? []) {
      if (dangling.has(user)) continue;
      dangling.set(user, target);
      waiting.push(user);
    }
  }
  return dangling;
}

const isRecordKind = (kind: StoredKind): kind is RecordKind => recordKinds.some((candidate) => candidate === kind);

function tellDangling(planning: Planning, book: CandidateBook, candidate: RecordCandidate, target: Target): void {
  const { input, row, kind, next } = candidate;
  const own = isRecordKind(target.kind) ? book.byId(target.kind, target.id) : undefined;
  const words = isRecordKind(target.kind) ? kindWords[target.kind] : text.engine.kinds[target.kind];
  const problem = own
    ? problems.missingLeftOut(words, recordTitle(planning.draft, own.kind, own.next))
    : problems.missing(words, target.id);
  leaveOut(input, row, recordTitle(planning.draft, kind, next), [{ column: columnNaming(candidate, target), problem }]);
}

/** The header of the column that names a row. */
function columnNaming({ kind, next }: RecordCandidate, { id }: Target): string | null {
  const columns = recordLayout(kind).columns.filter(({ type }) => type.is !== 'names');
  const row = next as unknown as PlainRow;
  const exact = columns.find((column) => column.targets?.(row).some((target) => target.id === id));
  const within = (column: RecordColumn): boolean =>
    column.type.is === 'json' && cellText(recordCell(row, column))?.includes(id) === true;
  return (exact ?? columns.find(within))?.header ?? null;
}

function planCandidate(planning: Planning, candidate: RecordCandidate): void {
  const { input, row, kind, next, stored } = candidate;
  const { log } = input;
  const title = recordTitle(planning.draft, kind, next);
  if (!stored) {
    create(planning, candidate);
    log.plan(row, 'added', title, reasons.added(kindWords[kind]));
    return;
  }
  const changes = stored === next ? [] : changesOf(planning, kind, stored, next);
  if (changes.length === 0) {
    log.plan(row, 'unchanged', title, text.import.reasons.known);
    return;
  }
  planning.draft.replace(kind, next as RowOf[RecordKind]);
  keepFindable(planning, candidate);
  log.plan(row, 'changed', title, text.import.reasons.changed(changes.map(({ field }) => field)), changes);
}

/** Goes through the books of the run, so that other files of the same import find what is new. */
function create(planning: Planning, candidate: RecordCandidate): void {
  const { kind, next, input, row } = candidate;
  switch (kind) {
    case 'account':
      planning.addAccount(next as RowOf['account']);
      break;
    case 'order':
      planning.addOrder(next as RowOf['order']);
      break;
    case 'metricSnapshot':
      planning.addSnapshot(next as RowOf['metricSnapshot']);
      break;
    case 'influencer':
      planning.draft.create(kind, next as RowOf['influencer']);
      planning.people.addPerson(next as RowOf['influencer'], { file: input.index, row });
      break;
    default:
      planning.draft.create(kind, next as RowOf[typeof kind]);
  }
}

function keepFindable({ people }: Planning, { kind, next }: RecordCandidate): void {
  if (kind === 'account') people.addAccount(next as RowOf['account']);
  if (kind === 'influencer') people.addIds(next as RowOf['influencer']);
}

/** What differs, cell by cell, under the headers of the table; rows that are named appear by their names. */
function changesOf({ draft }: Planning, kind: RecordKind, stored: AnyRow, next: AnyRow): FieldChange[] {
  const [before, after] = [stored, next] as unknown as [PlainRow, PlainRow];
  return recordLayout(kind).columns.flatMap((column): FieldChange[] => {
    if (column.type.is === 'names') return [];
    const [left, right] = [before, after].map((row) => cellText(recordCell(row, column)));
    if (left === right) return [];
    const said = (row: PlainRow, cell: string | null | undefined): string | null => {
      const targets = column.targets?.(row) ?? [];
      const names = targetNames(draft, targets);
      return names.length > 0 && names.length === targets.length ? names.join(', ') : (cell ?? null);
    };
    return [{ field: column.header, before: said(before, left), after: said(after, right) }];
  });
}
