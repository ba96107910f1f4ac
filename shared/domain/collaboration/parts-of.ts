import type { RowOf } from '../../model/kinds.ts';
import type { RecordReader } from '../../store/record-reader.ts';

/** Kinds whose rows belong to one collaboration and go where it goes. */
export const partKinds = ['right', 'gift', 'deliverable'] as const;

/** Everything that hangs on one collaboration. */
export interface CollaborationParts {
  readonly right: readonly RowOf['right'][];
  readonly gift: readonly RowOf['gift'][];
  readonly deliverable: readonly RowOf['deliverable'][];
  readonly draft: readonly RowOf['draft'][];
  /** Files of the collaboration, its deliverables and their drafts. */
  readonly attachment: readonly RowOf['attachment'][];
}

/** The rows that belong to a collaboration: with it they are shown, merged and taken away. */
export function partsOf(reader: RecordReader, collaborationId: string): CollaborationParts {
  const deliverable = reader.lookup('deliverable', 'collaboration', collaborationId);
  const draft = deliverable.flatMap(({ id }) => reader.lookup('draft', 'deliverable', id));
  const owners = [collaborationId, ...deliverable.map(({ id }) => id), ...draft.map(({ id }) => id)];
  return {
    right: reader.lookup('right', 'collaboration', collaborationId),
    gift: reader.lookup('gift', 'collaboration', collaborationId),
    deliverable,
    draft,
    attachment: owners.flatMap((id) => reader.lookup('attachment', 'owner', id)),
  };
}
