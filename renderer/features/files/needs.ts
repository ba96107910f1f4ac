import type { FilePreview, ImportPreview } from '#shared/domain/import/import-types.ts';

export type Need = ImportPreview['needs'][number];

/** The id of the place where a need is answered; `table` is the table's place among all of them. */
export function needPlace(what: Need['what'], table: number): string {
  return what === 'currency' ? 'import-need-currency' : `import-need-${what}-${table}`;
}

/** The table a need is about: the first of its name. */
export function tableOf(need: Need, files: readonly FilePreview[]): number {
  return files.findIndex(({ name }) => name === need.file);
}

/** Puts the focus on what answers a need, in view. */
export function leadTo(place: string): void {
  const field = document
    .getElementById(place)
    ?.querySelector<HTMLElement>('select, [role="combobox"], input:not([aria-hidden])');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
