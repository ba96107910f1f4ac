import { useCallback } from 'react';
import type { CommandInputs, CommandName } from '#shared/commands/commands.ts';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../engine/engine-api.ts';
import { useServices, type EngineConnection } from './services.ts';
import { runTask } from './tasks.ts';
import { ui } from './ui-store.ts';

/** Runs a named write. Resolves with the result; whatever went wrong has been shown by then. */
export type RunCommand = <Name extends CommandName>(name: Name, input: CommandInputs[Name]) => Promise<CommandResult>;

async function settled(work: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work();
  } catch (error) {
    return { tag: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Takes back the newest change and says which. */
export async function undo(engine: EngineConnection): Promise<CommandResult> {
  const result = await settled(() => engine.api.undo());
  if (result.tag === 'done') ui.notify({ severity: 'info', message: text.app.undone(result.label) });
  else ui.notify({ severity: result.tag === 'refused' ? 'error' : 'info', message: result.message });
  return result;
}

/** Does again what was taken back and says what. */
export async function redo(engine: EngineConnection): Promise<CommandResult> {
  const result = await settled(() => engine.api.redo());
  if (result.tag === 'done') ui.notify({ severity: 'info', message: text.app.redone(result.label) });
  else ui.notify({ severity: result.tag === 'refused' ? 'error' : 'info', message: result.message });
  return result;
}

/** Shows a write's result: what was done with Undo beside it, or why it was not done. */
export function showResult(engine: EngineConnection, result: CommandResult): void {
  if (result.tag === 'done') {
    ui.notify({
      severity: 'success',
      message: result.label,
      action: { label: text.app.undo, run: () => void undo(engine) },
    });
  } else if (result.tag === 'refused') ui.notify({ severity: 'error', message: result.message });
}

/** The window's way to write: runs a command, offers Undo, shows a refusal. */
export function useCommand(): RunCommand {
  const { engine } = useServices();
  return useCallback(
    async (name, input) => {
      const result = await settled(() => engine.api.run({ name, input }));
      showResult(engine, result);
      return result;
    },
    [engine],
  );
}

/** {@link useCommand} for forms and dialogs: a refusal is left to the form, which shows it beside its fields. */
export function useFormCommand(): RunCommand {
  const { engine } = useServices();
  return useCallback(
    async (name, input) => {
      const result = await settled(() => engine.api.run({ name, input }));
      if (result.tag === 'done') showResult(engine, result);
      return result;
    },
    [engine],
  );
}

/**
 * {@link useFormCommand} for what may change very many rows: it is a task of the status line, with progress, and can be
 * stopped until it is stored. A stopped one answers `nothing`.
 */
export function useLongCommand(): <Name extends CommandName>(
  name: Name,
  input: CommandInputs[Name],
) => Promise<CommandResult> {
  const { engine } = useServices();
  return useCallback(
    async (name, input) => {
      const outcome = await runTask(text.engine.labels.changing, (task) => engine.api.runLong({ name, input }, task));
      if (outcome.tag === 'cancelled') return { tag: 'nothing', message: text.engine.stopped };
      const result: CommandResult =
        outcome.tag === 'done' ? outcome.value : { tag: 'refused', message: outcome.reason };
      if (result.tag === 'done') showResult(engine, result);
      return result;
    },
    [engine],
  );
}
