import { app } from 'electron';
import { text } from '#shared/text/text.ts';
import { readFileArguments } from '../host/file-arguments.ts';
import type { GivenFiles } from '../host/opened-files.ts';

/** Files that the system opens with the app, from the first moment on. */
export interface SystemFiles {
  /** Hands over everything that came so far and all that comes later. */
  deliverTo(open: (given: GivenFiles) => void): void;
}

/**
 * Listens for opened files: of this start and of every later one (Windows, Linux, a terminal), and from the Finder and
 * the Dock, which may tell of them before Electron is ready. Call it before Electron is ready.
 */
export function collectSystemFiles(): SystemFiles {
  let open: ((given: GivenFiles) => void) | null = null;
  const early: GivenFiles[] = [];
  const give = (given: GivenFiles): void => {
    if (given.files.length === 0 && given.leftOut === 0) return;
    if (open === null) early.push(given);
    else open(given);
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    give({ files: [file], leftOut: 0 });
  });
  app.on('second-instance', (_event, words, folder) => {
    void readFileArguments(withoutProgram(words), folder).then(give);
  });
  void readFileArguments(withoutProgram(process.argv), process.cwd()).then((given) => {
    // Said by the start that was made wrongly, which is the one somebody may be looking at.
    for (const word of given.missing) process.stderr.write(`${text.host.shell.noSuchFile(word)}\n`);
    give(given);
  });
  return {
    deliverTo(deliver) {
      open = deliver;
      for (const given of early.splice(0)) deliver(given);
    },
  };
}

/**
 * The words after the program itself, and in a source tree after the folder of the app. The engine puts its own
 * options anywhere between them, so that they are dropped first.
 */
function withoutProgram(words: readonly string[]): readonly string[] {
  return words.filter((word) => !word.startsWith('-')).slice(app.isPackaged ? 1 : 2);
}
