import { openFileSteps } from '#shared/formats/open-file.ts';
import type { FileParser } from '#renderer/engine/parse/file-parser.ts';
import { inTurns } from '#renderer/engine/tasks.ts';

/** Takes files apart in this thread: for tests of what comes after, without the time a worker takes to start. */
export const threadParser: FileParser = {
  open: (source, choices, { onRows, breathe }) => inTurns(openFileSteps(source, choices, onRows), breathe),
};
