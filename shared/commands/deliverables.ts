import { deliverableName } from '../domain/pipeline/rules.ts';
import { tidyDay } from '../domain/people/tidy.ts';
import type { Deliverable, DeliverableId } from '../model/deliverable.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deliverableProblem, tidyDeliverable, type DeliverableFields } from './deliverable-checks.ts';
import { presentFields } from './field-checks.ts';
import { applyUpdate, createChange, deleteChange, updateChange } from './row-changes.ts';

const { labels, problems: say } = text.deliverables;

/** The same deliverable for one collaboration or for several. */
export interface AddDeliverableInput extends DeliverableFields {
  readonly collaborationIds: readonly string[];
  readonly platform: string;
  readonly format: string;
  readonly count: number;
}

export interface UpdateDeliverableInput extends DeliverableFields {
  readonly id: string;
}

export interface CancelDeliverableInput {
  readonly id: string;
  /** The day it was cancelled; `null` takes it up again. */
  readonly on: string | null;
}

/** The name of the person a deliverable is of. */
export function personOf(reader: RecordReader, { collaborationId }: Pick<Deliverable, 'collaborationId'>): string {
  const collaboration = reader.get('collaboration', collaborationId);
  return (collaboration && reader.get('influencer', collaboration.influencerId)?.name) ?? '';
}

/** Adds a deliverable to every collaboration named, each of its own. */
export const addDeliverable: Command<AddDeliverableInput> = ({ collaborationIds, ...fields }, { reader, newId }) => {
  const made = tidyDeliverable(fields);
  if ('refusal' in made) return made;
  const collaborations = [...new Set(collaborationIds)].map((id) => reader.get('collaboration', id));
  if (collaborations.length === 0) return { refusal: say.nobody };
  if (collaborations.some((one) => one === undefined)) return { refusal: say.collaborationGone };
  const spec = presentFields(made.patch) as Omit<Deliverable, 'id' | 'collaborationId'>;
  const problem = deliverableProblem(spec);
  if (problem !== null) return { refusal: problem };
  const rows = collaborations.map((one): Deliverable => ({
    id: newId() as DeliverableId,
    collaborationId: one!.id,
    ...spec,
  }));
  const what = deliverableName(rows[0]!);
  const label = rows.length === 1 ? labels.add(what, personOf(reader, rows[0]!)) : labels.addMany(what, rows.length);
  return { plan: { label, changes: rows.map((row) => createChange('deliverable', row)) } };
};

/** Changes what was agreed; fields left out stay as they are. */
export const updateDeliverable: Command<UpdateDeliverableInput> = ({ id, ...fields }, { reader }) => {
  const row = reader.get('deliverable', id);
  if (!row) return { refusal: say.gone };
  const made = tidyDeliverable(fields);
  if ('refusal' in made) return made;
  const change = updateChange('deliverable', row, made.patch);
  const label = labels.update(deliverableName(row), personOf(reader, row));
  if (change?.op !== 'update') return { plan: { label, changes: [] } };
  const problem = deliverableProblem(applyUpdate(row, change));
  return problem === null ? { plan: { label, changes: [change] } } : { refusal: problem };
};

/** Says that it is not to be made any more, or that it is after all. Drafts and posts stay with it. */
export const cancelDeliverable: Command<CancelDeliverableInput> = ({ id, on }, { reader }) => {
  const row = reader.get('deliverable', id);
  if (!row) return { refusal: say.gone };
  const day = tidyDay(on, text.deliverables.states.cancelled);
  if ('problem' in day) return { refusal: day.problem };
  const change = updateChange('deliverable', row, { cancelledOn: day.value });
  const label = (day.value === null ? labels.uncancel : labels.cancel)(deliverableName(row), personOf(reader, row));
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Takes a deliverable away with its drafts and files. Linked posts stay: they happened. */
export const removeDeliverable: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const row = reader.get('deliverable', id);
  if (!row) return { refusal: say.gone };
  const drafts = reader.lookup('draft', 'deliverable', id);
  const files = [id, ...drafts.map((draft) => draft.id)].flatMap((owner) =>
    reader.lookup('attachment', 'owner', owner),
  );
  const changes = [
    ...files.map((file) => deleteChange('attachment', file)),
    ...drafts.map((draft) => deleteChange('draft', draft)),
    deleteChange('deliverable', row),
  ];
  return { plan: { label: labels.remove(deliverableName(row), personOf(reader, row)), changes } };
};
