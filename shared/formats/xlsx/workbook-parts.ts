import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { unescapeText } from './escaped-text.ts';
import { readXmlSteps, type XmlAttributes } from './read-xml.ts';
import type { DateSystem } from './serial-day.ts';
import type { UnpackBudget } from './unpack-entry.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

const { refusals } = text.workbook;

/** A sheet with cells, in the order of the workbook. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

/** What a workbook consists of. */
export interface WorkbookParts {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
}

interface Relationship {
  /** The last word of its type: the words before it differ between the two vocabularies. */
  readonly kind: string;
  /** A part by its full path, in lower case. */
  readonly target: string;
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

/**
 * Finds the workbook in an archive by its relationships, and the parts that hold its cells. Throws
 * {@link WorkbookRefusal} when the archive is another kind of file or a part is missing.
 */
export function* readPartsSteps(archive: ZipArchive, budget: UnpackBudget): Steps<WorkbookParts> {
  const rootRelationships = archive.get('_rels/.rels');
  if (!rootRelationships) throw new WorkbookRefusal(yield* otherKindSteps(archive));
  const root = yield* readRelationshipsSteps(rootRelationships, '', budget);
  const main = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined) throw new WorkbookRefusal(refusals.notWorkbook);
  if (main.endsWith('.bin')) throw new WorkbookRefusal(refusals.binaryWorkbook);
  const entry = partOf(archive, main);
  const { sheets, dateSystem } = yield* readWorkbookPartSteps(entry, budget);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationshipsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relationships = yield* readRelationshipsSteps(partOf(archive, relationshipsPath), folder, budget);
  const partFor = (kind: string): ZipEntry | null => {
    const target = [...relationships.values()].find((relationship) => relationship.kind === kind)?.target;
    return target === undefined ? null : partOf(archive, target);
  };
  const parts = sheets.flatMap(({ name, isHidden, relationship }): SheetPart[] => {
    const found = relationships.get(relationship);
    if (!found) throw new WorkbookRefusal(refusals.missingPart(`of the sheet '${name}'`));
    // Charts, dialogs and macros of old on sheets of their own hold no cells.
    return found.kind === 'worksheet' ? [{ name, isHidden, entry: partOf(archive, found.target) }] : [];
  });
  if (parts.length === 0) throw new WorkbookRefusal(refusals.noSheets);
  return { dateSystem, sheets: parts, sharedStrings: partFor('sharedStrings'), styles: partFor('styles') };
}

function partOf(archive: ZipArchive, path: string): ZipEntry {
  const entry = archive.get(path);
  if (!entry) throw new WorkbookRefusal(refusals.missingPart(path));
  return entry;
}

/** What an archive without a workbook's relationships is. */
function* otherKindSteps(archive: ZipArchive): Steps<string> {
  if (archive.has('mimetype') && archive.has('content.xml')) return refusals.openDocument;
  yield;
  for (const path of archive.keys()) if (path.endsWith('.iwa') || path === 'index.zip') return refusals.numbers;
  return refusals.notWorkbook;
}

function* readRelationshipsSteps(
  entry: ZipEntry,
  folder: string,
  budget: UnpackBudget,
): Steps<ReadonlyMap<string, Relationship>> {
  const relationships = new Map<string, Relationship>();
  yield* readXmlSteps(entry, budget, {
    open(name, { Id, Type, Target, TargetMode }) {
      // What lies outside of the file is never looked at.
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      relationships.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolveTarget(folder, Target) });
    },
    text() {},
    close() {},
  });
  return relationships;
}

/** A target, absolute or relative to a folder that ends with a slash, as a path within the archive. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

function* readWorkbookPartSteps(
  entry: ZipEntry,
  budget: UnpackBudget,
): Steps<{ sheets: readonly ListedSheet[]; dateSystem: DateSystem }> {
  const sheets: ListedSheet[] = [];
  let dateSystem: DateSystem = 1900;
  let isWorkbook = false;
  let isRoot = true;
  yield* readXmlSteps(entry, budget, {
    open(name, attributes) {
      if (isRoot) isWorkbook = name === 'workbook';
      isRoot = false;
      if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
      if (name !== 'sheet') return;
      if (sheets.length === WORKBOOK_LIMITS.sheets) throw new WorkbookRefusal(refusals.sheets(WORKBOOK_LIMITS.sheets));
      sheets.push({
        name: unescapeText(attributes['name'] ?? text.workbook.writing.unnamedSheet(sheets.length + 1)),
        isHidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
        relationship: relationshipOf(attributes),
      });
    },
    text() {},
    close() {},
  });
  if (!isWorkbook) throw new WorkbookRefusal(refusals.notWorkbook);
  return { sheets, dateSystem };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The relationship's id has a prefix of its own choice, and no other attribute of a sheet is called `id`. */
function relationshipOf(attributes: XmlAttributes): string {
  for (const name in attributes) if (name.endsWith(':id')) return attributes[name] ?? '';
  return '';
}
