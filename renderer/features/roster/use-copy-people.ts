import { useCallback } from 'react';
import type { RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { ui } from '../../state/ui-store.ts';
import { chosenCount } from '../../ui/grid-selection.ts';
import type { PlacedColumn } from '../../ui/grid-types.ts';
import { copyPeople } from './copy-people.ts';
import { useRosterState } from './roster-view.ts';
import { shownColumns } from './shown-columns.ts';
import { whoOf } from './roster-who-of.ts';

const words = text.roster;

/** Copies the people chosen, or the one person asked for, with the columns on screen. */
export function useCopyPeople(placed: readonly PlacedColumn<RosterRow>[], chosen: readonly { readonly id: string }[]) {
  const { engine } = useServices();
  return useCallback(
    async (row: RosterRow | undefined) => {
      const { selection, view } = useRosterState.getState();
      const isChosen = chosenCount(selection, Number.MAX_SAFE_INTEGER) > 0;
      if (!isChosen && row === undefined) {
        ui.notify({ severity: 'info', message: words.selection.copyNothing });
        return;
      }
      const columns = shownColumns(placed, chosen);
      const who = isChosen || row === undefined ? whoOf(selection, view.choice) : { ids: [row.id] };
      try {
        const count = await copyPeople(engine, { who, sort: view.sort, columns });
        ui.notify({ severity: 'success', message: words.selection.copied(countText(count)) });
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        ui.notify({ severity: 'error', message: words.selection.copyFailed(reason) });
      }
    },
    [engine, placed, chosen],
  );
}
