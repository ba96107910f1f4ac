import { canonicalJson } from '../../lib/canonical-json.ts';
import { isCurrencyCode } from '../../lib/currencies.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import { fieldKey, NOT_STORED } from './column-fields.ts';
import type { FileSettings } from './file-settings.ts';
import { headerFingerprint } from './header-fingerprint.ts';
import type { Planning } from './planning.ts';
import type { ReadTable } from './read-table.ts';

/** The table with what was remembered for its headers in the place of choices that nobody made this time. */
export function withMemory(table: ReadTable): ReadTable {
  const mapping = table.recognition?.mapping;
  if (!mapping) return table;
  const { decimals, dateOrder, platform } = mapping;
  const remembered = { ...(decimals && { decimals }), ...(dateOrder && { dateOrder }), ...(platform && { platform }) };
  return { ...table, choices: { ...remembered, ...table.choices } };
}

/**
 * Ways of reading to be remembered: of every table whose kind or columns the person chose, unless the same is remembered
 * already. One that is remembered for these headers keeps its id.
 */
export function chosenMappings(
  planning: Planning,
  tables: readonly ReadTable[],
  settings: ReadonlyMap<ReadTable, FileSettings>,
): ImportMapping[] {
  return tables.flatMap((table) => {
    const { recognition, sheet } = table;
    const said = planning.options.files?.[table.index];
    const isChosen = said?.columns !== undefined || said?.kind !== undefined || said?.headerRow !== undefined;
    if (!recognition || !isChosen || recognition.preset.kind === 'records') return [];
    const fingerprint = headerFingerprint(sheet!.rows[recognition.headerRow - 1]!);
    const held = planning.reader.lookup('importMapping', 'fingerprint', fingerprint)[0];
    const mapping = mappingOf(planning, table, settings.get(table), fingerprint, held?.id);
    return held && canonicalJson(held) === canonicalJson(mapping) ? [] : [mapping];
  });
}

function mappingOf(
  planning: Planning,
  { recognition, choices, name }: ReadTable,
  settings: FileSettings | undefined,
  fingerprint: string,
  heldId: ImportMapping['id'] | undefined,
): ImportMapping {
  const { decimals, dateOrder, platform } = choices;
  const { currency } = planning.options;
  return {
    id: heldId ?? (planning.newId() as ImportMapping['id']),
    name: name.slice(0, 500),
    fingerprint,
    kind: recognition!.preset.kind,
    columns: recognition!.columns.slice(0, 1_000).map((column) => ({
      header: column.header.slice(0, 2_000),
      field: column.field === null ? NOT_STORED : fieldKey({ ...column, field: column.field }),
    })),
    ...(decimals && { decimals }),
    ...(dateOrder && { dateOrder }),
    ...((platform ?? settings?.platform) && { platform: (platform ?? settings!.platform)! }),
    ...(currency !== undefined && isCurrencyCode(currency) && { currency }),
  };
}
