import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { runSteps, type Steps } from '#shared/lib/steps.ts';
import type { ChangeSet, RowChange } from '#shared/model/change-set.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import { sumHex, sumText } from '#shared/store/text-sum.ts';
import { isFounding } from './history.ts';

/** What the history has to know of a change set without reading its changes. */
export type StoredChangeSet = Omit<ChangeSet, 'changes' | 'carried'> & { readonly changes: number };

/** The changes of one change set, compact: created rows are in the pages already. */
export interface StoredChangeBody {
  readonly sequence: number;
  /** JSON of {@link CompactChanges}. */
  readonly text: string;
}

interface CompactChanges {
  /** Per kind: ids and checksums of created rows, so that a later edit is noticed before they are taken back. */
  readonly created: readonly { kind: StoredKind; ids: readonly string[]; sums: readonly string[] }[];
  /** Everything else, whole. */
  readonly others: readonly RowChange[];
}

/** A change set as the history keeps it. */
export interface StoredParts {
  readonly header: StoredChangeSet;
  readonly body: StoredChangeBody;
}

/** Changes written between two pauses. */
const CHANGES_A_STEP = 200;

/** Collects the stored form of a change set, created row by created row. */
export interface ChangeSetCompactor {
  /** A created row with its canonical JSON. */
  created(change: { readonly kind: StoredKind; readonly id: string }, canonical: string): void;
  finish(changeSet: ChangeSet): Steps<StoredParts>;
}

/**
 * A compactor without rows. Every created row has to be given to it before `finish`. The change sets that make the
 * workspace are never taken back, so that their rows, which may be very many, are not listed again.
 */
export function createCompactor(of: Pick<ChangeSet, 'sequence' | 'command'>): ChangeSetCompactor {
  const isListed = !isFounding(of);
  const created = new Map<StoredKind, { ids: string[]; sums: string[] }>();
  return {
    created({ kind, id }, canonical) {
      if (!isListed) return;
      const group = created.get(kind) ?? { ids: [], sums: [] };
      created.set(kind, group);
      group.ids.push(id);
      group.sums.push(sumHex(sumText(canonical)));
    },
    *finish({ changes, carried, ...header }) {
      const listed = [...created].map(([kind, group]) => ({ kind, ...group }));
      // The JSON of CompactChanges, change by change.
      const parts: string[] = [];
      for (const change of changes) {
        if (change.op === 'create') continue;
        parts.push(JSON.stringify(change));
        if (parts.length % CHANGES_A_STEP === 0) yield;
      }
      const body = `{"created":${JSON.stringify(listed)},"others":[${parts.join(',')}]}`;
      return {
        header: { ...header, changes: changes.length },
        body: { sequence: header.sequence, text: carried ?? body },
      };
    },
  };
}

/** The stored form of a change set. */
export function compactChangeSet(changeSet: ChangeSet): StoredParts {
  const compactor = createCompactor(changeSet);
  for (const change of changeSet.changes) {
    if (change.op === 'create') compactor.created(change, canonicalJson(change.after));
  }
  return runSteps(compactor.finish(changeSet));
}

/** The changes of a stored change set as the history keeps them. */
export function readCompact(body: StoredChangeBody): CompactChanges {
  return JSON.parse(body.text) as CompactChanges;
}

/** The changes that take a stored change set back, or the first created row that is no longer what it was. */
export type InverseOutcome =
  | { readonly tag: 'inverse'; readonly changes: readonly RowChange[] }
  | { readonly tag: 'changed'; readonly kind: StoredKind; readonly id: string };

/**
 * Works out how to take a change set back. Created rows are read from the workspace through `rowOf`; they must still
 * be what they were when they were created.
 */
export function invertStored(
  body: StoredChangeBody,
  rowOf: (kind: StoredKind, id: string) => object | undefined,
  invert: (change: RowChange) => RowChange,
): InverseOutcome {
  const compact = readCompact(body);
  const changes = compact.others.toReversed().map(invert);
  for (const { kind, ids, sums } of compact.created.toReversed()) {
    for (let index = ids.length - 1; index >= 0; index -= 1) {
      const id = ids[index]!;
      const row = rowOf(kind, id);
      if (!row || sumOfRow(row) !== sums[index]) return { tag: 'changed', kind, id };
      changes.push({ op: 'delete', kind, id, before: row as Record<string, unknown> });
    }
  }
  return { tag: 'inverse', changes };
}

/** The checksum the history keeps of a created row. */
export function sumOfRow(row: object): string {
  return sumHex(sumText(canonicalJson(row)));
}
