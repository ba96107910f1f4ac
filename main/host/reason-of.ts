import { text } from '#shared/text/text.ts';

const { disk } = text.host;

/** What the system's error codes mean for the person at the computer. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: disk.full,
  EDQUOT: disk.full,
  EFBIG: disk.tooLarge,
  EACCES: disk.notAllowed,
  EPERM: disk.notAllowed,
  EROFS: disk.readOnly,
  EIO: disk.broken,
  ENOENT: disk.gone,
  ENOTDIR: disk.gone,
  EBUSY: disk.busy,
  EMFILE: disk.tooManyFiles,
  ENFILE: disk.tooManyFiles,
};

/** Why something failed, in plain words where the system's code is known. Those never name a path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? error.message;
}
