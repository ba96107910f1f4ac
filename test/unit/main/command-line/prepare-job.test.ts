import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArguments } from '#main/command-line/parse-arguments.ts';
import { JobRefusedError, prepareJob } from '#main/command-line/prepare-job.ts';
import { createFileHandles } from '#main/host/file-handles.ts';
import { systemRandom } from '#main/host/system-sources.ts';
import { channelSchemas } from '#shared/contract/schemas.ts';
import type { CommandJob } from '#shared/contract/host-api.ts';

let folder = '';
const handles = createFileHandles(systemRandom);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-test-'));
  await writeFile(path.join(folder, 'w.liaison'), 'workspace');
  await writeFile(path.join(folder, 'a.csv'), 'name\n');
  await mkdir(path.join(folder, 'inside'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function prepare(line: string): Promise<CommandJob> {
  const parsed = parseArguments(line.split(' '));
  if (parsed.tag !== 'run') throw new Error(`Not a command: ${line}`);
  return prepareJob(parsed.line, parsed.isJson, folder, handles);
}

describe('a job', () => {
  test('hands the page handles and names, never a path', async () => {
    const job = await prepare('import --workspace w.liaison --kind posts a.csv --json');
    expect(JSON.stringify(job)).not.toContain(folder);
    expect(job).toMatchObject({ workspace: { name: 'w.liaison' }, files: [{ name: 'a.csv', bytes: 5 }] });
    expect(job.options).toMatchObject({ isJson: true, kind: 'posts' });
    expect(handles.get(job.files[0]!.handle, 'read')?.path).toBe(path.join(folder, 'a.csv'));
    expect(handles.get(job.files[0]!.handle, 'write')).toBeNull();
    expect(handles.get(job.output!.handle, 'write')?.path).toBe(path.join(folder, 'w.liaison'));
  });

  test('is one the contract lets through, for every command', async () => {
    for (const line of [
      'new fresh.liaison --sample',
      'import --workspace w.liaison a.csv',
      'figures --workspace w.liaison --campaign Spring',
      'report --workspace w.liaison --campaign Spring --out r.pdf',
      'export --workspace w.liaison --kind orders --out o.csv',
      'export --workspace w.liaison --kind everything --out o.XLSX',
      'export --workspace w.liaison --kind campaign --campaign Spring --out o.xlsx',
      'check w.liaison',
    ]) {
      const job = await prepare(line);
      expect(channelSchemas['command.take'].response.safeParse({ job }).error).toBeUndefined();
    }
  });

  test('can only write where a result belongs', async () => {
    expect((await prepare('figures --workspace w.liaison')).output).toBeUndefined();
    expect((await prepare('check w.liaison')).output).toBeUndefined();
  });

  test('names a new workspace after its file', async () => {
    expect((await prepare('new Summer.liaison')).options).toMatchObject({ workspaceName: 'Summer' });
    expect((await prepare('new .liaison')).options).toMatchObject({ workspaceName: '.liaison' });
  });
});

describe('a job is refused before anything starts', () => {
  test.each([
    ['new w.liaison', /already there/],
    ['new nowhere/w.liaison', /no folder nowhere/],
    ['check gone.liaison', /no file gone\.liaison/],
    ['check inside', /is a folder/],
    ['import --workspace w.liaison gone.csv', /no file gone\.csv/],
    ['report --workspace w.liaison --campaign C --out r.docx', /does not end in \.pdf/],
    ['report --workspace w.liaison --campaign C --out r.pdf --template T', /no report template "T"/],
    ['report --workspace w.liaison --campaign C --out gone/r.pdf', /no folder gone/],
    [
      'export --workspace w.liaison --kind orders --out o.ics',
      /not written to files ending in \.ics.+\.csv, \.xlsx\.$/,
    ],
    ['export --workspace w.liaison --kind calendar --out c.vcf', /"calendar".+\.csv, \.xlsx, \.ics\.$/],
    ['export --workspace w.liaison --kind everything --out all.csv', /"everything".+Endings it has: \.xlsx\.$/],
    ['export --workspace w.liaison --kind influencers --out o', /no ending.+\.csv, \.xlsx, \.vcf, \.eml\.$/],
    ['export --workspace w.liaison --kind orders --out inside.csv/../w.liaison', /files ending in \.liaison/],
  ])('%s', async (line, reason) => {
    const before = await readdir(folder);
    await expect(prepare(line)).rejects.toThrow(reason);
    await expect(prepare(line)).rejects.toBeInstanceOf(JobRefusedError);
    expect(await readdir(folder)).toEqual(before);
  });
});
