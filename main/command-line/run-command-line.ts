import { text } from '#shared/text/text.ts';
import { createFileHandles } from '../host/file-handles.ts';
import { systemRandom } from '../host/system-sources.ts';
import { parseArguments } from './parse-arguments.ts';
import { JobRefusedError, prepareJob } from './prepare-job.ts';
import { runJob } from './run-job.ts';

/** Where the command line runs and where its words go. */
export interface Terminal {
  readonly words: readonly string[];
  /** Paths are meant from here. */
  readonly folder: string;
  readonly appVersion: string;
  readonly rendererFolder: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether a person watches standard error, so that progress is worth telling. */
  readonly isWatched: boolean;
  readonly signal: AbortSignal;
}

export type ExitCode = 0 | 1 | 2 | 130;

/** Exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Does what the words ask for and answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommandLine(terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(terminal.words);
  if (parsed.tag === 'help' || parsed.tag === 'version') {
    terminal.out(parsed.tag === 'help' ? text.commandLine.usage : `${terminal.appVersion}\n`);
    return 0;
  }
  if (parsed.tag === 'wrong') {
    terminal.error(`${parsed.problem}\n\n${text.commandLine.usage}`);
    return 2;
  }
  const { line, isJson } = parsed;
  const handles = createFileHandles(systemRandom);
  const { appVersion, rendererFolder, signal } = terminal;
  const progress = (message: string): void => {
    if (terminal.isWatched) terminal.error(`${message} ...\n`);
  };
  try {
    const job = await prepareJob(line, isJson, terminal.folder, handles);
    const outcome = await runJob(job, { appVersion, rendererFolder, handles, progress, signal });
    if (signal.aborted) return INTERRUPTED;
    terminal.error(outcome.stderr);
    // A job that never got to speak still owes its reader one JSON object.
    const spoken = outcome.stdout === '' && isJson ? errorJson(outcome.stderr) : outcome.stdout;
    terminal.out(spoken);
    return outcome.exitCode;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    const reason = error instanceof Error ? error.message : String(error);
    const shown = error instanceof JobRefusedError ? reason : text.commandLine.failed.pageError(reason);
    terminal.error(`${shown}\n`);
    if (isJson) terminal.out(errorJson(shown));
    return 1;
  }
}

function errorJson(reason: string): string {
  return `${JSON.stringify({ error: reason.trim() })}\n`;
}
