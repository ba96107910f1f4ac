import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CommandJob } from '#shared/contract/host-api.ts';
import { formatsOf } from '#shared/domain/export/export-request.ts';
import { text } from '#shared/text/text.ts';
import type { FileHandles } from '../host/file-handles.ts';
import type { CommandLine } from './parse-arguments.ts';

const words = text.commandLine.refused;

/** Why a command is not even begun, as a sentence. */
export class JobRefusedError extends Error {
  override readonly name = 'JobRefusedError';
}

/**
 * Turns what was asked into the work for the hidden page: checks that files are where they should be and that this
 * version can do it, and puts every path behind a handle. Throws {@link JobRefusedError}; nothing is written.
 */
export async function prepareJob(
  line: CommandLine,
  isJson: boolean,
  folder: string,
  handles: FileHandles,
): Promise<CommandJob> {
  checkAvailable(line);
  const workspacePath = path.resolve(folder, line.workspace);
  const read = async (typed: string): Promise<CommandJob['files'][number]> => {
    const full = path.resolve(folder, typed);
    const bytes = await sizeOf(full, typed);
    return { handle: handles.add({ path: full, access: 'read' }), name: path.basename(full), bytes };
  };
  const write = (full: string): NonNullable<CommandJob['output']> => ({
    handle: handles.add({ path: full, access: 'write' }),
    name: path.basename(full),
  });
  const options = optionsOf(line, isJson);
  if (line.command === 'new') {
    await checkTarget(workspacePath, line.workspace);
    if (await exists(workspacePath)) throw new JobRefusedError(words.exists(line.workspace));
    return { command: 'new', files: [], output: write(workspacePath), options };
  }
  const { handle, name } = await read(line.workspace);
  const job = { command: line.command, workspace: { handle, name }, options };
  switch (line.command) {
    case 'import': {
      const files = [];
      for (const file of line.files) files.push(await read(file));
      return { ...job, files, output: write(workspacePath) };
    }
    case 'report':
    case 'export': {
      const target = path.resolve(folder, line.out);
      if (target === workspacePath) throw new JobRefusedError(words.overInput(line.out));
      await checkTarget(target, line.out);
      return { ...job, files: [], output: write(target) };
    }
    case 'figures':
    case 'check':
      return { ...job, files: [] };
  }
}

const notOptions = new Set(['command', 'workspace', 'files', 'out']);

/** What the page needs to know besides files; absent choices stay absent. */
function optionsOf(line: CommandLine, isJson: boolean): CommandJob['options'] {
  const isChoice = ([name]: readonly [string, unknown]): boolean => !notOptions.has(name);
  const choices = Object.fromEntries(Object.entries(line).filter(isChoice));
  return { isJson, workspaceName: workspaceName(line.workspace), ...choices };
}

function workspaceName(file: string): string {
  const base = path.basename(file);
  return base.replace(/\.liaison$/i, '') || base;
}

function checkAvailable(line: CommandLine): void {
  if (line.command === 'report') {
    if (path.extname(line.out).toLowerCase() !== '.pdf') throw new JobRefusedError(words.reportEnding(line.out));
    if (line.template !== undefined) throw new JobRefusedError(words.templateNotBuilt(line.template));
  }
  if (line.command === 'export') {
    const endings = formatsOf(line.kind).map((format) => `.${format}`);
    const ending = path.extname(line.out).toLowerCase();
    if (ending === '') throw new JobRefusedError(words.noEnding(line.out, endings));
    if (!endings.includes(ending)) throw new JobRefusedError(words.otherEnding(line.kind, ending, endings));
  }
}

async function sizeOf(full: string, typed: string): Promise<number> {
  const found = await stat(full).catch(() => null);
  if (!found) throw new JobRefusedError(words.noFile(typed));
  if (found.isDirectory()) throw new JobRefusedError(words.isFolder(typed));
  return found.size;
}

async function checkTarget(full: string, typed: string): Promise<void> {
  const folder = await stat(path.dirname(full)).catch(() => null);
  if (!folder?.isDirectory()) throw new JobRefusedError(words.noFolder(path.dirname(typed)));
  const target = await stat(full).catch(() => null);
  if (target?.isDirectory()) throw new JobRefusedError(words.isFolder(typed));
}

async function exists(full: string): Promise<boolean> {
  return (await stat(full).catch(() => null)) !== null;
}
