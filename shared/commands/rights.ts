import type { Right, RightId, RightKind } from '../model/right.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { presentFields } from './field-checks.ts';
import { rightPatch, type RightFields } from './right-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { labels, kinds, problems: say } = text.rights;

export interface AddRightInput extends RightFields {
  readonly collaborationId: string;
  readonly kind: RightKind;
}

export interface UpdateRightInput extends RightFields {
  readonly id: string;
}

/** Writes down a right that was agreed in a collaboration. */
export const addRight: Command<AddRightInput> = ({ collaborationId, kind, ...given }, { reader, newId }) => {
  const collaboration = reader.get('collaboration', collaborationId);
  if (!collaboration) return { refusal: say.collaborationGone };
  const made = rightPatch(kind, given);
  if ('refusal' in made) return made;
  const row = {
    id: newId() as RightId,
    collaborationId: collaboration.id,
    kind,
    ...presentFields(made.patch),
  } as Right;
  return { plan: { label: labels.add(kinds[kind], nameOf(reader, row)), changes: [createChange('right', row)] } };
};

/** Changes a right. What it is of, and whose, stays. */
export const updateRight: Command<UpdateRightInput> = ({ id, ...given }, { reader }) => {
  const right = reader.get('right', id);
  if (!right) return { refusal: say.gone };
  const made = rightPatch(right.kind, given, right);
  if ('refusal' in made) return made;
  const change = updateChange('right', right, made.patch);
  const label = labels.update(kinds[right.kind], nameOf(reader, right));
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Takes a right away, such as one that was typed wrongly. */
export const removeRight: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const right = reader.get('right', id);
  if (!right) return { refusal: say.gone };
  const label = labels.remove(kinds[right.kind], nameOf(reader, right));
  return { plan: { label, changes: [deleteChange('right', right)] } };
};

function nameOf(reader: RecordReader, { collaborationId }: Right): string {
  const collaboration = reader.get('collaboration', collaborationId);
  const person = collaboration && reader.get('influencer', collaboration.influencerId);
  return person?.name ?? text.rights.somebody;
}
