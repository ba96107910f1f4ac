import type { RowOf } from '../model/kinds.ts';
import type { StoredKind } from '../model/kind-names.ts';

/** Read access to a workspace's rows, as domain rules, queries and commands see it. Rows are frozen by convention. */
export interface RecordReader {
  get<Kind extends StoredKind>(kind: Kind, id: string): RowOf[Kind] | undefined;
  /** Every row of a kind, in the order of creation. */
  all<Kind extends StoredKind>(kind: Kind): Iterable<RowOf[Kind]>;
  /** The rows an index of `kinds[kind].indexes` holds under a key. */
  lookup<Kind extends StoredKind>(kind: Kind, index: string, key: string): readonly RowOf[Kind][];
  count(kind: StoredKind): number;
  /** Grows with every change of the kind's rows. A reader without it is never cached upon. */
  revision?(kind: StoredKind): number;
  /**
   * Ids of the rows of a kind that were changed, made or deleted after a revision, each once; `null` when that is too
   * long ago, or too much changed, to be known.
   */
  changesSince?(kind: StoredKind, revision: number): readonly string[] | null;
  /**
   * False while asking for a kind, or for one of its indexes, would take long because it has to be made first; answers
   * that can do without leave it out until then. A reader without it has everything ready.
   */
  isReady?(kind: StoredKind, index?: string): boolean;
  /** The one workspace row. Throws when the store is empty. */
  workspace(): RowOf['workspace'];
}
