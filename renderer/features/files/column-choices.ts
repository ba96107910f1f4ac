import { columnFieldOf, fieldLabel, NOT_STORED, offeredFields } from '#shared/domain/import/column-fields.ts';
import type { FileChoices, FilePreview, ImportKind } from '#shared/domain/import/import-types.ts';
import { addsUp } from '#shared/domain/import/map-columns.ts';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import { text } from '#shared/text/text.ts';
import type { ChoicesPatch } from './import-choices.ts';

export interface FieldOption {
  readonly key: string;
  readonly label: string;
}

/** What columns of a kind can be read as, the agency's own fields last where rows are people. */
export function fieldOptions(kind: ImportKind, own: readonly CustomFieldListItem[]): readonly FieldOption[] {
  const custom = kind === 'influencers' ? own.filter(({ isArchived }) => !isArchived) : [];
  return [
    { key: NOT_STORED, label: text.files.importScreen.columns.notStored },
    ...offeredFields(kind, []),
    ...custom.map(({ id, name }) => ({ key: `custom:${id}`, label: name })),
  ];
}

/** A field that is not among those offered, such as the rate of one more currency, as an option of its own. */
export function unofferedOption(key: string, offered: readonly FieldOption[]): FieldOption | null {
  if (offered.some((option) => option.key === key)) return null;
  const column = columnFieldOf(key, []);
  return { key, label: column === null ? key : fieldLabel(column) };
}

/**
 * The choices that read one column as a field and leave all others as they are. Of a remembered way of reading everything
 * is said anew: it does not hold beside a choice of one's own.
 */
export function columnPatch(file: FilePreview, choices: FileChoices, place: number, key: string): ChoicesPatch {
  const said = file.remembered === null ? choices.columns : remembered(file);
  const field = columnFieldOf(key, []);
  const gaveWay = (other: string): boolean => other === key && field !== null && !addsUp(field);
  const others = Object.entries(said ?? {}).map(([column, other]): [string, string] => [
    column,
    gaveWay(other) ? NOT_STORED : other,
  ]);
  const columns = { ...Object.fromEntries(others), [place]: key };
  if (file.remembered === null)
    return { columns, ...(file.preset === null && { kind: choices.kind ?? 'influencers' }) };
  const { decimals, dateOrder, platform } = file;
  return {
    columns,
    ...(file.preset && { kind: file.preset.kind }),
    ...(decimals && !choices.decimals && { decimals }),
    ...(dateOrder && !choices.dateOrder && { dateOrder }),
    ...(platform && !choices.platform && { platform }),
  };
}

function remembered({ columns }: FilePreview): Readonly<Record<number, string>> {
  return Object.fromEntries(columns.map(({ key }, index) => [index, key]));
}
