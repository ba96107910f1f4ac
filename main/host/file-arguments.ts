import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MOST_OPENED_FILES, type GivenFiles } from './opened-files.ts';

/** What the words of a start name. */
export interface FileArguments extends GivenFiles {
  /** Words, as they were typed, behind which there is no ordinary file. */
  readonly missing: readonly string[];
}

/**
 * Finds the files among the words of a start, relative to the folder it was made in. Words that begin with a hyphen
 * are options of the program or its engine and never files; `file:` addresses count, because some desktops hand over
 * those. At most {@link MOST_OPENED_FILES} files, the others are counted.
 */
export async function readFileArguments(words: readonly string[], folder: string): Promise<FileArguments> {
  const found = new Set<string>();
  const missing: string[] = [];
  for (const word of words) {
    if (word === '' || word.startsWith('-')) continue;
    const full = fullPath(word, folder);
    if (full !== null && (await isOrdinaryFile(full))) found.add(full);
    else missing.push(word);
  }
  const files = [...found].slice(0, MOST_OPENED_FILES);
  return { files, leftOut: found.size - files.length, missing };
}

function fullPath(word: string, folder: string): string | null {
  if (!/^file:/i.test(word)) return path.resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}

/** A file that cannot even be looked at counts as one: the page says why it is not opened. */
async function isOrdinaryFile(full: string): Promise<boolean> {
  try {
    return (await stat(full)).isFile();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}
