import type { CommandJob, HostApi } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import type { EngineApi, TaskHandle } from '../engine/engine-api.ts';
import type { JobFiles } from './job-files.ts';

/** What a command works with. */
export interface CommandTools {
  readonly host: HostApi;
  readonly engine: EngineApi;
  readonly files: JobFiles;
  readonly progress: (message: string) => void;
}

/** Handle of the one piece of work that runs at a time. */
export const commandTask: TaskHandle = { taskId: 'command' };

/** A choice of the command line, if it was made. */
export function choice<Name extends string>(job: CommandJob, name: Name): { [Key in Name]?: string } {
  const value = job.options[name];
  return typeof value === 'string' ? ({ [name]: value } as { [Key in Name]?: string }) : {};
}

/** Writes the open workspace to the job's result file. */
export async function writeWorkspace(job: CommandJob, { engine, files, progress }: CommandTools): Promise<string> {
  const { bytes, hash } = await engine.exportWorkspace(commandTask);
  progress(text.commandLine.progress.writing(job.output?.name ?? ''));
  await files.write(job.output, bytes);
  return hash;
}
