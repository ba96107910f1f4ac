import type { Command } from './command.ts';
import { updateWorkspace, type UpdateWorkspaceInput } from './update-workspace.ts';

/** Every named write and the type of its input. Add a command by adding a file and a line in both places. */
export interface CommandInputs {
  'workspace.update': UpdateWorkspaceInput;
}

export type CommandName = keyof CommandInputs;

export const commands: { readonly [Name in CommandName]: Command<CommandInputs[Name]> } = {
  'workspace.update': updateWorkspace,
};
