import type { CommandJob, RequestOf } from '#shared/contract/host-api.ts';
import { NotFoundError } from '#shared/domain/figures/find-by-name.ts';
import { figuresText } from '#shared/domain/figures/figures-text.ts';
import {
  exportNames,
  ExportRefusedError,
  formatsOf,
  type ExportRequest,
} from '#shared/domain/export/export-request.ts';
import { sampleAgency } from '#shared/sample/sample-agency.ts';
import { text } from '#shared/text/text.ts';
import type { EngineApi, OpenOutcome } from '../engine/engine-api.ts';
import { checkFile } from './check-file.ts';
import { answerOf, CommandFailedError, failureReport, type CommandReport } from './command-outcome.ts';
import { choice, commandTask, writeWorkspace, type CommandTools } from './command-tools.ts';
import { importFiles } from './import-files.ts';
import { expectOk } from './job-files.ts';

const words = text.commandLine;

/** Failures whose message is a sentence for whoever asked. */
const expected = [CommandFailedError, NotFoundError, ExportRefusedError] as const;

/** Does a job and answers what is to be printed. Never throws: whatever goes wrong becomes a failure with its reason. */
export async function runCommand(job: CommandJob, tools: CommandTools): Promise<RequestOf<'command.finish'>> {
  const isJson = job.options['isJson'] === true;
  try {
    return answerOf(await reportOf(job, tools), isJson);
  } catch (error) {
    const isExpected = expected.some((kind) => error instanceof kind);
    const reason = error instanceof Error ? error.message : String(error);
    return answerOf(failureReport(isExpected ? reason : words.failed.pageError(reason)), isJson);
  }
}

async function reportOf(job: CommandJob, tools: CommandTools): Promise<CommandReport> {
  switch (job.command) {
    case 'new':
      return newWorkspace(job, tools);
    case 'check':
      return checkFile(job, tools);
    case 'import':
      await openWorkspace(job, tools);
      return importFiles(job, tools);
    case 'figures':
      await openWorkspace(job, tools);
      return figures(job, tools);
    case 'report':
      await openWorkspace(job, tools);
      return report(job, tools);
    case 'export':
      await openWorkspace(job, tools);
      return exportRecords(job, tools);
  }
}

function expectOpen(outcome: OpenOutcome): Extract<OpenOutcome, { tag: 'opened' }> {
  if (outcome.tag !== 'opened') throw new CommandFailedError(outcome.message);
  return outcome;
}

async function openWorkspace(job: CommandJob, { engine, files, progress }: CommandTools): Promise<void> {
  const { workspace } = job;
  if (!workspace) throw new Error('The job names no workspace');
  progress(words.progress.reading(workspace.name));
  expectOpen(await engine.openFile({ bytes: await files.read(workspace) }, commandTask));
}

async function newWorkspace(job: CommandJob, tools: CommandTools): Promise<CommandReport> {
  const isSample = job.options['isSample'] === true;
  const { name: sampleName, ...sample } = sampleAgency;
  const name = isSample ? sampleName : String(job.options['workspaceName']);
  const opened = expectOpen(await tools.engine.create({ name, ...(isSample ? { sample } : {}) }, commandTask));
  const { counts } = await tools.engine.query({ name: 'workspace.summary', params: {} });
  await writeWorkspace(job, tools);
  const file = job.output?.name ?? '';
  const json = { file, workspace: { id: opened.workspaceId, name: opened.name }, records: counts };
  return { isDone: true, json, words: `${words.made.workspace(opened.name, file)}\n`, problems: [] };
}

async function figures(job: CommandJob, { engine }: CommandTools): Promise<CommandReport> {
  const params = { ...choice(job, 'campaign'), ...choice(job, 'influencer') };
  const all = await engine.query({ name: 'figures.all', params });
  return { isDone: true, json: all, words: figuresText(all), problems: [] };
}

async function report(job: CommandJob, { engine, host, files, progress }: CommandTools): Promise<CommandReport> {
  const { campaigns } = await engine.query({ name: 'figures.all', params: choice(job, 'campaign') });
  const campaign = campaigns[0];
  if (!campaign) throw new Error('The campaign has no line of figures');
  const { html, title } = await engine.buildReport({ campaignId: campaign.id }, commandTask);
  progress(words.progress.printing);
  const { data } = expectOk(await host.call('pdf.render', { html, title }));
  const bytes = await files.write(job.output, data);
  const file = job.output?.name ?? '';
  const json = { file, bytes, title, campaign: campaign.name };
  return { isDone: true, json, words: `${words.made.report(file, bytes)}\n`, problems: [] };
}

async function exportRecords(job: CommandJob, { engine, files, progress }: CommandTools): Promise<CommandReport> {
  const request = await exportRequest(job, engine);
  const made = await engine.exportFile(request, commandTask);
  const file = job.output?.name ?? '';
  progress(words.progress.writing(file));
  const bytes = await files.write(job.output, made.bytes);
  const kind = String(job.options['kind']);
  const { rows, notes } = made;
  return {
    isDone: true,
    json: { file, bytes, kind, rows, notes },
    words: `${words.made.exported(text.exports.counted[request.format](String(rows)), kind, file)}\n`,
    problems: notes,
  };
}

/** What is to be exported, and in which format, which the ending of the file says. */
async function exportRequest(job: CommandJob, engine: EngineApi): Promise<ExportRequest> {
  const name = exportNames.find((each) => each === job.options['kind']);
  const format = formatsOf(name ?? 'everything').find((each) => job.output?.name.toLowerCase().endsWith(`.${each}`));
  if (!name || !format) throw new Error('The job names no kind or no file that can be exported');
  if (name === 'everything') return { what: { is: 'everything' }, format };
  if (name !== 'campaign') return { what: { is: 'kind', kind: name }, format };
  const { campaigns } = await engine.query({ name: 'figures.all', params: choice(job, 'campaign') });
  const [campaign] = campaigns;
  if (!campaign) throw new Error('The campaign has no line of figures');
  return { what: { is: 'campaign', campaignId: campaign.id }, format };
}
