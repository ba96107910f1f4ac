import { create } from 'zustand';
import type { GridSort } from '../../ui/grid-types.ts';

interface RosterView {
  readonly search: string;
  readonly sort: GridSort;
  readonly hasArchived: boolean;
}

/** What the roster shows; kept while a person's page is open, so that going back finds the list as it was. */
export const useRosterView = create<RosterView>()(() => ({
  search: '',
  sort: { key: 'followers', direction: 'descending' },
  hasArchived: false,
}));

export function setRosterView(patch: Partial<RosterView>): void {
  useRosterView.setState(patch);
}
