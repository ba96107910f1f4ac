import { storedKinds, type StoredKind } from '../model/kind-names.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface WorkspaceSummaryResult {
  readonly workspace: Workspace;
  readonly counts: Readonly<Record<StoredKind, number>>;
}

/** The workspace's settings and how many rows of each kind it holds. */
export function workspaceSummary(reader: RecordReader): WorkspaceSummaryResult {
  const counts = Object.fromEntries(storedKinds.map((kind) => [kind, reader.count(kind)])) as Record<
    StoredKind,
    number
  >;
  return { workspace: reader.workspace(), counts };
}
