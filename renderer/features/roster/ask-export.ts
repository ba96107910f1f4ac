import { ui } from '../../state/ui-store.ts';
import { chosenCount } from '../../ui/grid-selection.ts';
import { whoOf } from './roster-who-of.ts';
import { useRosterState } from './roster-view.ts';

/** Asks how the people chosen, or everybody the list finds, are to be exported with the columns on screen. */
export function askExport(found: number, columns: readonly { readonly field: string }[]): void {
  const { selection, view } = useRosterState.getState();
  const count = chosenCount(selection, found);
  ui.askExport({
    is: 'people',
    chosen: count > 0 ? { who: whoOf(selection, view.choice), count } : null,
    found: { who: { choice: view.choice, except: [] }, count: found },
    sort: view.sort,
    columns,
  });
}
