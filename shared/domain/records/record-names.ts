import type { AnyRow } from '../../model/kinds.ts';
import type { StoredKind } from '../../model/kind-names.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { referencesOf } from '../../store/change-draft.ts';
import { valueAt, type RecordTarget } from './record-columns.ts';
import { listToCell, textToCell } from './text-cell.ts';

/** Where the text is that people know a row by, the best first. */
const NAMING: readonly (readonly string[])[] = [
  ['name'],
  ['title'],
  ['handle'],
  ['displayName'],
  ['externalId', 'value'],
  ['code'],
  ['url'],
];

/** Read access to rows, whether they are stored or about to be. */
export type RowSource = Pick<RecordReader, 'get'>;

/** What people call a row; `null` for one without a name of any kind. */
export function recordName(row: AnyRow): string | null {
  for (const path of NAMING) {
    const value = valueAt(row, path);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** What people call the rows a cell names, those without a name left out. */
export function targetNames(source: RowSource, targets: readonly RecordTarget[]): string[] {
  return targets.flatMap(({ kind, id }) => {
    const row = kind === null ? undefined : source.get(kind, id);
    return (row && recordName(row)) ?? [];
  });
}

/** Names as the cell of a column that is only there to be read; `null` where there are none. */
export function namesCell(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return names.length === 1 ? textToCell(names[0]!) : listToCell(names);
}

/** How a list of rows speaks of one: by its name, else by what it belongs to, else by its id. */
export function recordTitle(source: RowSource, kind: StoredKind, row: AnyRow): string {
  const title = recordName(row) ?? targetNames(source, referencesOf(kind, row))[0] ?? row.id;
  return title.slice(0, 100);
}
