import { createChange, updateChange } from '../../commands/row-changes.ts';
import type { RowChange } from '../../model/change-set.ts';
import type { RowOf } from '../../model/kinds.ts';
import { storedKinds, type StoredKind } from '../../model/kind-names.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { externalKey } from './match.ts';

/** Kinds whose rows have the id that another system gave them. */
export type FactKind = Extract<StoredKind, 'post' | 'order' | 'payment'>;

/** Rows this import makes or changes, laid over the workspace it reads. */
export interface Draft {
  get<Kind extends StoredKind>(kind: Kind, id: string): RowOf[Kind] | undefined;
  create<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind]): void;
  /** Puts the row in the place of the one with its id, whether that is stored or made by this import. */
  replace<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind]): void;
  /** The post, order or payment with an id of another system, whether stored or made by this import. */
  factById<Kind extends FactKind>(kind: Kind, key: string): RowOf[Kind] | undefined;
  /** Rows of a kind that this import makes. */
  created<Kind extends StoredKind>(kind: Kind): Iterable<RowOf[Kind]>;
  /** One change per row, creations first by kind so that what is named exists before what names it. */
  changes(): RowChange[];
}

/** Makes an empty draft. */
export function createDraft(reader: RecordReader): Draft {
  const created = new Map(storedKinds.map((kind) => [kind, new Map<string, RowOf[StoredKind]>()]));
  const replaced = new Map(storedKinds.map((kind) => [kind, new Map<string, RowOf[StoredKind]>()]));
  const factIds = new Map<string, string>();
  const held = (kind: StoredKind, id: string): RowOf[StoredKind] | undefined =>
    created.get(kind)!.get(id) ?? replaced.get(kind)!.get(id) ?? reader.get(kind, id);
  return {
    // The maps are filled by kind, so a row found under a kind is of that kind.
    get: <Kind extends StoredKind>(kind: Kind, id: string) => held(kind, id) as RowOf[Kind] | undefined,
    create: (kind, row) => {
      created.get(kind)!.set(row.id, row);
      if (!('externalId' in row) || row.externalId === undefined) return;
      const { system, value } = row.externalId;
      factIds.set(`${kind} ${externalKey(system, value)}`, row.id);
    },
    factById: <Kind extends FactKind>(kind: Kind, key: string) => {
      const id = factIds.get(`${kind} ${key}`) ?? reader.lookup(kind, 'externalId', key)[0]?.id;
      return id === undefined ? undefined : (held(kind, id) as RowOf[Kind] | undefined);
    },
    replace: (kind, row) => {
      const home = created.get(kind)!.has(row.id) ? created : replaced;
      home.get(kind)!.set(row.id, row);
    },
    created: <Kind extends StoredKind>(kind: Kind) => created.get(kind)!.values() as Iterable<RowOf[Kind]>,
    changes: () => {
      const creations: RowChange[] = [];
      for (const [kind, rows] of created) for (const row of rows.values()) creations.push(createChange(kind, row));
      const updates = storedKinds.flatMap((kind) =>
        [...replaced.get(kind)!.values()].map((row) => replaceChange(kind, reader.get(kind, row.id)!, row)),
      );
      return [...creations, ...updates.filter((change) => change !== null)];
    },
  };
}

function replaceChange(kind: StoredKind, before: object, after: object): RowChange | null {
  const removed = Object.keys(before).filter((field) => !(field in after));
  const patch = { ...after, ...Object.fromEntries(removed.map((field) => [field, null])) };
  return updateChange(kind, before as RowOf[StoredKind], patch);
}
