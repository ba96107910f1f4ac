import type { CommandJob } from '#shared/contract/host-api.ts';
import { readWorkspaceFile, workspaceStateHash } from '#shared/formats/workspace-file.ts';
import type { WorkspaceFileHeader } from '#shared/formats/workspace-file/header.ts';
import { text } from '#shared/text/text.ts';
import type { CommandReport } from './command-outcome.ts';
import type { CommandTools } from './command-tools.ts';

const words = text.commandLine;

/** Reads a workspace file with every check there is and tells what it holds, or all that is wrong with it. */
export async function checkFile(job: CommandJob, { files, progress }: CommandTools): Promise<CommandReport> {
  const { workspace } = job;
  if (!workspace) throw new Error('The job names no workspace');
  progress(words.progress.reading(workspace.name));
  const outcome = readWorkspaceFile(await files.read(workspace));
  if (outcome.tag === 'refused') {
    const { reason, problems } = outcome;
    const json = { isWhole: false, error: reason, problems };
    return { isDone: false, json, words: '', problems: [reason, ...problems.map(words.fileProblem)] };
  }
  const { header } = outcome;
  const stateHash = workspaceStateHash(header);
  const { appVersion, dataVersion, createdAt, controlTotals } = header;
  const records = Object.fromEntries(header.sections.map(({ kind, rows }) => [kind, rows]));
  const about = { appVersion, dataVersion, createdAt, stateHash };
  const json = { isWhole: true, workspace: header.workspace, ...about, records, controlTotals, problems: [] };
  return { isDone: true, json, words: checkWords(workspace.name, header, stateHash), problems: [] };
}

function checkWords(file: string, header: WorkspaceFileHeader, stateHash: string): string {
  const { made } = words;
  const records = header.sections.filter(({ rows }) => rows > 0).map(({ kind, rows }) => `${rows} ${kind}`);
  return [
    made.checked(file, header.workspace.name),
    `${made.records}: ${records.join(', ')}`,
    `${made.payments}: ${totalsText(header.controlTotals.payments)}`,
    `${made.revenue}: ${totalsText(header.controlTotals.revenue)}`,
    `${made.stateHash}: ${stateHash}`,
    '',
  ].join('\n');
}

function totalsText(sums: Readonly<Record<string, string>>): string {
  const parts = Object.entries(sums).map(([currency, amount]) => `${amount} ${currency}`);
  return parts.length === 0 ? words.made.noTotals : parts.sort().join(', ');
}
