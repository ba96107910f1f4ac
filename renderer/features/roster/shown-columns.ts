import type { RosterRow } from '#shared/queries/roster-types.ts';
import type { PlacedColumn } from '../../ui/grid-types.ts';

/** The fields on screen in their order: those chosen, or else those that fit the window. */
export function shownColumns(
  placed: readonly PlacedColumn<RosterRow>[],
  chosen: readonly { readonly id: string }[],
): readonly { readonly field: string }[] {
  return (chosen.length > 0 ? chosen : placed.map(({ column }) => column)).map(({ id }) => ({ field: id }));
}
