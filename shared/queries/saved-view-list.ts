import type { RosterView } from '../model/roster-view.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

export interface SavedViewListResult {
  /** By name. */
  readonly views: readonly { readonly id: string; readonly name: string; readonly view: RosterView }[];
}

/** The views of the roster that were saved under a name. */
export function savedViewList(reader: RecordReader): SavedViewListResult {
  return { views: [...reader.all('savedView')].map(({ id, name, view }) => ({ id, name, view })).sort(byName) };
}
