import type { CommandJob } from '#shared/contract/host-api.ts';
import {
  importKinds,
  importRules,
  type ImportKind,
  type FileChoices,
  type ImportOptions,
  type ImportPreview,
  type ImportSource,
} from '#shared/domain/import/import-types.ts';
import type { ImportCounts } from '#shared/model/import-run.ts';
import { text } from '#shared/text/text.ts';
import { CommandFailedError, type CommandReport } from './command-outcome.ts';
import { choice, commandTask, writeWorkspace, type CommandTools } from './command-tools.ts';

const words = text.commandLine;

/**
 * Imports the job's files as one change. Wrong rows and files that cannot be read at all are left out and told, as in
 * the window; after such a file the command counts as failed, so that a script never takes some of its files for all of
 * them. The workspace file is written only when something changed.
 */
export async function importFiles(job: CommandJob, tools: CommandTools): Promise<CommandReport> {
  const sources: ImportSource[] = [];
  for (const file of job.files) {
    tools.progress(words.progress.reading(file.name));
    sources.push({ name: file.name, bytes: await tools.files.read(file) });
  }
  const preview = await tools.engine.previewImport({ files: sources, options: importOptions(job) }, commandTask);
  const unreadable = unreadableFiles(preview);
  const hasRows = preview.files.some(({ rows }) => rows > 0);
  if (preview.needs.length > 0 || (unreadable.length > 0 && !hasRows)) return refusal(preview);
  const result = await tools.engine.commitImport({ previewId: preview.previewId }, commandTask);
  if (result.tag === 'refused') throw new CommandFailedError(result.message);
  if (!preview.changesNothing) await writeWorkspace(job, tools);
  const failed = unreadable.length > 0 ? [words.failed.filesLeftOut(unreadable)] : [];
  return {
    isDone: failed.length === 0,
    json: { ...countsJson(result.counts, preview), ...(failed[0] !== undefined && { error: failed[0] }) },
    words: `${words.made.imported(result.counts)}\n${preview.changesNothing ? `${words.made.nothingNew}\n` : ''}`,
    problems: [...problemLines(preview), ...failed],
  };
}

/** Names of the files of which nothing could be read. */
function unreadableFiles({ files, problems }: ImportPreview): string[] {
  const failed = new Set(
    problems.filter(({ severity, row }) => severity === 'error' && row === 0).map(({ file }) => file),
  );
  return files.filter(({ name, rows }) => rows === 0 && failed.has(name)).map(({ name }) => name);
}

function refusal(preview: ImportPreview): CommandReport {
  const needs = preview.needs.map(({ message }) => message);
  const none = { ...preview.counts, added: 0, changed: 0 };
  return {
    isDone: false,
    json: { ...countsJson(none, preview), error: [...needs, words.refused.nothingImported].join(' ') },
    words: '',
    problems: [...problemLines(preview), ...needs, words.refused.nothingImported],
  };
}

function countsJson(counts: ImportCounts, preview: ImportPreview): object {
  const { read, added, changed, unchanged, skipped, doubtful } = counts;
  return { read, added, changed, unchanged, skipped, doubtful, problems: preview.problems };
}

function problemLines(preview: ImportPreview): string[] {
  return [...preview.problems.map(words.importProblem), ...preview.doubtful.map(words.decision)];
}

function importOptions(job: CommandJob): ImportOptions {
  const kind = importKindOf(job.options['kind']);
  const { mapping, of } = { ...choice(job, 'mapping'), ...choice(job, 'of') };
  const everyFile: FileChoices = {
    ...(kind ? { kind } : {}),
    ...(mapping === undefined ? {} : { preset: mapping }),
    ...(of === undefined ? {} : { owner: of }),
  };
  const { into } = choice(job, 'into');
  const rule = importRules.find((each) => each === job.options['rule']);
  return {
    ...choice(job, 'currency'),
    ...(into === undefined ? {} : { intoCampaign: into }),
    ...(rule ? { rule } : {}),
    everyFile,
  };
}

/** The ledger of payments is read as payouts; figures are read as the table the export writes of them. */
function importKindOf(kind: unknown): ImportKind | undefined {
  if (kind === 'ledger') return 'payouts';
  if (kind === 'metrics') return 'records';
  return importKinds.find((each) => each === kind);
}
