import { commands, commandsInSteps, type CommandName } from '#shared/commands/commands.ts';
import type { Command, CommandInSteps } from '#shared/commands/command.ts';
import { text } from '#shared/text/text.ts';
import { commit } from './commit.ts';
import type { CommandResult } from './engine-api.ts';
import type { Session } from './session.ts';
import { inTurns, type Task } from './tasks.ts';

/** Runs a named command and stores what it plans. Must run inside `session.writes`. */
export async function runCommand(
  session: Session,
  name: CommandName,
  input: unknown,
  task?: Task,
): Promise<CommandResult> {
  const { newId, ports, loaded } = session;
  const context = { reader: loaded.store, clock: ports.clock, newId, actor: text.engine.actor };
  const inSteps = commandsInSteps[name] as CommandInSteps<unknown> | undefined;
  const outcome = inSteps
    ? await inTurns(inSteps(input, context))
    : (commands[name] as Command<unknown>)(input, context);
  if ('refusal' in outcome) return { tag: 'refused', message: outcome.refusal };
  const { label, changes, importId } = outcome.plan;
  if (changes.length === 0) return { tag: 'nothing', message: text.engine.nothingChanged };
  const result = await commit(session, { command: name, label, changes, importId, task });
  if (result.tag === 'refused') return { tag: 'refused', message: result.message };
  const createdIds = changes.filter((change) => change.op === 'create').map((change) => change.id);
  return { tag: 'done', label, changeSetId: result.changeSet.id, createdIds };
}
