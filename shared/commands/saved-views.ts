import { TEXT_LIMITS } from '../model/common.ts';
import { rosterViewSchema, type RosterView } from '../model/roster-view.ts';
import type { SavedView, SavedViewId } from '../model/saved-view.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { takenNameProblem, tidyName } from './field-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { fields, kinds, labels, problems: say } = text.people;

export interface SaveViewInput {
  /** The view to change; a new one is made without. */
  readonly id?: string;
  readonly name: string;
  readonly view: RosterView;
}

/** Keeps a view of the roster under a name that no other view has. */
export const saveView: Command<SaveViewInput> = (input, { reader, newId }) => {
  const name = tidyName(input.name);
  if (name === '') return { refusal: say.nameMissing(kinds.view) };
  if (name.length > TEXT_LIMITS.name) return { refusal: say.tooLong(fields.name, TEXT_LIMITS.name) };
  const taken = takenNameProblem(name, kinds.view, reader.all('savedView'), input.id);
  if (taken !== null) return { refusal: taken };
  const parsed = rosterViewSchema.safeParse(input.view);
  if (!parsed.success) return { refusal: say.viewWrong(parsed.error.issues[0]!.path.join('.')) };
  const label = labels.saveView(name);
  if (input.id === undefined) {
    const row: SavedView = { id: newId() as SavedViewId, name, view: parsed.data };
    return { plan: { label, changes: [createChange('savedView', row)] } };
  }
  const saved = reader.get('savedView', input.id);
  if (!saved) return { refusal: say.viewGone };
  const change = updateChange('savedView', saved, { name, view: parsed.data });
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Forgets a view; nobody of the roster changes. */
export const removeView: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const saved = reader.get('savedView', id);
  if (!saved) return { refusal: say.viewGone };
  return { plan: { label: labels.removeView(saved.name), changes: [deleteChange('savedView', saved)] } };
};
