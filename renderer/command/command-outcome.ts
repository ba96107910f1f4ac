import type { RequestOf } from '#shared/contract/host-api.ts';

/** A command that will not or cannot be done, with the reason as a person should read it. */
export class CommandFailedError extends Error {
  override readonly name = 'CommandFailedError';
}

/** What a command has to say: an object for machines, words for people, and problems for both. */
export interface CommandReport {
  readonly isDone: boolean;
  readonly json: object;
  /** For standard output without `--json`; ends with a line break or is empty. */
  readonly words: string;
  /** One line each, for standard error. */
  readonly problems: readonly string[];
}

/** The answer to the host. With `isJson` standard output holds exactly one JSON object. */
export function answerOf(report: CommandReport, isJson: boolean): RequestOf<'command.finish'> {
  return {
    exitCode: report.isDone ? 0 : 1,
    stdout: isJson ? `${JSON.stringify(report.json)}\n` : report.words,
    stderr: report.problems.map((line) => `${line}\n`).join(''),
  };
}

/** A failure is told on standard error, and to machines as `{"error": ...}`. */
export function failureReport(reason: string): CommandReport {
  return { isDone: false, json: { error: reason }, words: '', problems: [reason] };
}
