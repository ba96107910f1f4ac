import type { RosterWho } from '#shared/domain/roster/roster-who.ts';
import type { RosterChoice } from '#shared/model/roster-view.ts';
import type { GridSelection } from '../../ui/grid-types.ts';

/** The people a selection stands for, as queries and commands take them. */
export function whoOf({ isAll, keys }: GridSelection, choice: RosterChoice): RosterWho {
  return isAll ? { choice, except: [...keys] } : { ids: [...keys] };
}
