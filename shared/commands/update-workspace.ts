import type { Workspace } from '../model/workspace.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

/** The fields to change; `null` takes an optional field away. */
export interface UpdateWorkspaceInput {
  readonly name?: string;
  readonly homeCurrency?: string | null;
  readonly engagementRateMethod?: Workspace['engagementRateMethod'];
  readonly tierFloors?: Workspace['tierFloors'];
}

/** Changes the agency's name and the choices that hold everywhere in the workspace. */
export const updateWorkspace: Command<UpdateWorkspaceInput> = (input, { reader }) => {
  const { nano, micro, mid, macro, mega } = input.tierFloors ?? reader.workspace().tierFloors;
  if (!(nano < micro && micro < mid && mid < macro && macro < mega)) {
    return { refusal: 'Each tier has to begin at more followers than the one below it.' };
  }
  const change = updateChange('workspace', reader.workspace(), input);
  return { plan: { label: text.engine.labels.settings, changes: change ? [change] : [] } };
};
