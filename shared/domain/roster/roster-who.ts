import type { RosterChoice } from '../../model/roster-view.ts';

/** The people something is done with: those named, or everybody a choice finds without those named. */
export type RosterWho =
  { readonly ids: readonly string[] } | { readonly choice: RosterChoice; readonly except: readonly string[] };
