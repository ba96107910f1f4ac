import type { OpenChoices, OpenedFile, SourceFile } from '#shared/formats/open-file.ts';

/** How the work of taking a file apart is watched and stopped. */
export interface ParseWatch {
  /** Rows so far; how many there will be is not known before the end. */
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal;
  /** Lets others have a turn. */
  readonly breathe: () => Promise<void>;
}

/** Takes files apart that nobody has looked into yet: whatever is in one, it costs that file alone. */
export interface FileParser {
  /**
   * The tables of a file. One that is bad, takes too long or too much memory is refused with a sentence. Throws
   * `ImportCancelledError` when it was stopped. The bytes stay with the caller.
   */
  open(source: SourceFile, choices: OpenChoices, watch: ParseWatch): Promise<OpenedFile>;
}
