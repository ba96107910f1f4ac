import { kinds } from '../../model/kinds.ts';
import { storedKinds, type StoredKind } from '../../model/kind-names.ts';
import { text } from '../../text/text.ts';
import { shapeOf, type CellType, type RecordShape, type ShapeMember } from './record-shape.ts';

const withoutTable = ['workspace', 'importRun', 'attachment'] as const;
/** A kind whose rows can be written as a table of records and read back. */
export type RecordKind = Exclude<StoredKind, (typeof withoutTable)[number]>;

/** Every kind with a table, in the order in which what is named comes before what names it. */
export const recordKinds: readonly RecordKind[] = storedKinds.filter(
  (kind): kind is RecordKind => !withoutTable.some((other) => other === kind),
);

/** A row as its columns see it. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** A row that a cell names; `kind` is `null` where the row does not say a kind that is stored. */
export interface RecordTarget {
  readonly kind: StoredKind | null;
  readonly id: string;
}

/** What a column holds: a value of the row, the number of an amount, or names that stand there for people only. */
type ColumnType = CellType | { readonly is: 'amount' } | { readonly is: 'names' };

/** One column of the table of a kind. */
export interface RecordColumn {
  readonly header: string;
  /** Where its value is in the row: the members one in the other. Of an amount, that of the decimal text. */
  readonly path: readonly string[];
  readonly type: ColumnType;
  /** True for a list that its rows always have: it is blank when there is nothing in it. */
  readonly isBlankEmpty: boolean;
  /** The rows its cell names; only of columns of ids, and of the names beside them. */
  readonly targets?: (row: PlainRow) => readonly RecordTarget[];
}

/** How the value of a member is put together from columns, which are given by their place. */
export type RecordNode = { readonly key: string; readonly isOptional: boolean } & (
  | { readonly is: 'cell'; readonly column: number }
  | { readonly is: 'money'; readonly amount: number; readonly currency: number }
  | { readonly is: 'group'; readonly members: readonly RecordNode[] }
);

/** The columns of a kind and how they make up a row. The first column is the id, under a header no other kind has. */
export interface RecordLayout {
  readonly kind: RecordKind;
  readonly columns: readonly RecordColumn[];
  readonly members: readonly RecordNode[];
}

const layouts = new Map<RecordKind, RecordLayout>();

/** The columns of a kind, taken from its schema. */
export function recordLayout(kind: RecordKind): RecordLayout {
  const held = layouts.get(kind);
  if (held) return held;
  const shape = shapeOf(kinds[kind].schema);
  if (shape.is !== 'group') throw new Error(`The rows of ${kind} have no members`);
  const columns: RecordColumn[] = [];
  const members = nodesOf(shape.members, [], true, columns);
  columns[0] = { ...columns[0]!, header: text.records.idHeader(text.records.kinds[kind]) };
  const layout = { kind, columns, members };
  layouts.set(kind, layout);
  return layout;
}

/** The value a path leads to; `undefined` where anything on it is absent. */
export function valueAt(row: PlainRow, path: readonly string[]): unknown {
  let value: unknown = row;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as PlainRow)[key];
  }
  return value;
}

/** `isAlways`: the rows always have what the members belong to. */
function nodesOf(
  members: readonly ShapeMember[],
  parent: readonly string[],
  isAlways: boolean,
  columns: RecordColumn[],
): RecordNode[] {
  return members.map(({ key, shape, isOptional }) => {
    const path = [...parent, key];
    const base = { key, isOptional };
    switch (shape.is) {
      case 'cell':
        return { ...base, is: 'cell', column: addCell(path, shape.type, isAlways && !isOptional, members, columns) };
      case 'money': {
        const amount = columns.push(column([...path, 'amount'], { is: 'amount' })) - 1;
        const currency = columns.push(column([...path, 'currency'], { is: 'currency' })) - 1;
        return { ...base, is: 'money', amount, currency };
      }
      case 'group':
        return { ...base, is: 'group', members: nodesOf(shape.members, path, isAlways && !isOptional, columns) };
    }
  });
}

const column = (path: readonly string[], type: ColumnType, isBlankEmpty = false): RecordColumn => ({
  header: headerOf(path),
  path,
  type,
  isBlankEmpty,
});

/** True for cells that hold a list of any kind. */
export const isListType = (type: ColumnType): boolean => type.is === 'list' || (type.is === 'json' && type.isList);

/** Adds the column of a cell, and one with names beside it where the cell names rows. */
function addCell(
  path: readonly string[],
  type: CellType,
  isAlways: boolean,
  siblings: readonly ShapeMember[],
  columns: RecordColumn[],
): number {
  const own = column(path, type, isAlways && isListType(type));
  const targets = targetsOf(path, type, siblings);
  if (!targets) return columns.push(own) - 1;
  const place = columns.push({ ...own, targets }) - 1;
  const isMany = type.is === 'list';
  const header = own.header.replace(isMany ? / ids$/u : / id$/u, isMany ? 's' : '');
  columns.push({ ...column(path, { is: 'names' }), header, targets });
  return place;
}

/** Which rows a member names: `campaignId` one campaign, `influencerIds` several people, `id` beside `kind` one of it. */
function targetsOf(
  path: readonly string[],
  type: CellType,
  siblings: readonly ShapeMember[],
): RecordColumn['targets'] | undefined {
  const key = path.at(-1)!;
  const ids = (row: PlainRow): readonly string[] => {
    const value = valueAt(row, path);
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  };
  const word = type.is === 'id' ? /^(\w+)Id$/u.exec(key)?.[1] : type.is === 'list' ? /^(\w+)Ids$/u.exec(key)?.[1] : '';
  const kind = storedKinds.find((candidate) => candidate === word);
  if (kind) return (row) => ids(row).map((id) => ({ kind, id }));
  if (key !== 'id' || path.length === 1 || !siblings.some((sibling) => isKindNamed(sibling))) return undefined;
  return (row) => {
    const named = valueAt(row, [...path.slice(0, -1), 'kind']);
    return ids(row).map((id) => ({ kind: storedKinds.find((candidate) => candidate === named) ?? null, id }));
  };
}

const isKindNamed = ({ key, shape }: { key: string; shape: RecordShape }): boolean =>
  key === 'kind' && shape.is === 'cell' && shape.type.is === 'choice';

/** Members that say nothing a reader needs, at the beginning and at the end of a path. */
const SILENT_FIRST = 'metrics';
const SILENT_LAST: readonly string[] = ['value', 'amount', 'is'];
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['url', 'URL'],
  ['uid', 'UID'],
]);

/** `['externalId', 'system']` reads `External id system`. */
function headerOf(path: readonly string[]): string {
  const last = path.length > 1 && SILENT_LAST.includes(path.at(-1)!) ? -1 : undefined;
  const said = path.slice(path.length > 1 && path[0] === SILENT_FIRST ? 1 : 0, last);
  const words = said.flatMap((key) => key.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).split(' '));
  const sentence = words.map((word) => SPELLED.get(word) ?? word).join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
