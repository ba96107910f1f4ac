import { z } from 'zod';
import { idField, nameField } from './common.ts';
import { rosterViewSchema } from './roster-view.ts';

/** A view of the roster under a name; everybody in the workspace sees it. */
export const savedViewSchema = z.strictObject({
  id: idField<'savedView'>(),
  name: nameField,
  view: rosterViewSchema,
});

export type SavedView = z.infer<typeof savedViewSchema>;
export type SavedViewId = SavedView['id'];
