import type { HostApi, RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { importLimits, workspaceLimits } from './file-limits.ts';
import { readChosen, releaseFiles, type PickedFile } from './host-files.ts';

/** What came of taking the files that were opened with the app. */
export interface TakenFiles {
  readonly files: readonly PickedFile[];
  /** Sentences about what was not taken. */
  readonly problems: readonly string[];
  /** How many files the host still keeps. */
  readonly waiting: number;
}

/** Takes one workspace file; others that were opened together with it are told, because only one can be shown. */
export async function takeOpenedWorkspace(host: HostApi): Promise<TakenFiles> {
  const { chosen, problems, waiting } = await take(host, 'workspaces');
  const [first, ...others] = chosen;
  await releaseFiles(host, others);
  if (others.length > 0) problems.push(text.host.opened.oneWorkspace(others.map(({ name }) => name)));
  if (first === undefined) return { files: [], problems, waiting };
  const read = await readChosen(host, [first], workspaceLimits);
  if ('problem' in read) return { files: [], problems: [read.problem, ...problems], waiting };
  return { files: read.files, problems, waiting };
}

/** Takes everything but workspace files, to be imported, within the limits of an import. */
export async function takeOpenedFiles(host: HostApi): Promise<TakenFiles> {
  const { chosen, problems, waiting } = await take(host, 'others');
  const read = await readChosen(host, chosen, importLimits);
  if ('problem' in read) return { files: [], problems: [read.problem, ...problems], waiting };
  return { files: read.files, problems, waiting };
}

interface Taken {
  readonly chosen: ResponseOf<'files.takeOpened'>['files'];
  readonly problems: string[];
  readonly waiting: number;
}

async function take(host: HostApi, kind: RequestOf<'files.takeOpened'>['kind']): Promise<Taken> {
  const taken = await host.call('files.takeOpened', { kind });
  if (taken.tag !== 'ok') {
    return { chosen: [], problems: taken.tag === 'cancelled' ? [] : [taken.reason], waiting: 0 };
  }
  const { files, unreadable, leftOut, waiting } = taken.value;
  const words = text.host.opened;
  const problems = unreadable.map(({ name, reason }) => words.notOpened(name, reason));
  if (leftOut > 0) problems.push(words.leftOut(leftOut));
  return { chosen: files, problems, waiting };
}
