import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkspaceFile, workspaceStateHash, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import type { CarriedImport } from '#shared/formats/workspace-file/carried-imports.ts';
import { CURRENT_DATA_VERSION } from '#shared/migrations/chain.ts';

const sample = fileURLToPath(new URL('../../../fixtures/workspace-file/version-2.liaison', import.meta.url));

function written(imports: readonly CarriedImport[]) {
  const outcome = readWorkspaceFile(readFileSync(sample));
  if (outcome.tag === 'refused') throw new Error(outcome.reason);
  const { rows, attachments } = outcome;
  const createdAt = '2026-03-01T09:00:00.000Z';
  const options = { rows, attachments, appVersion: '9.9.9', dataVersion: CURRENT_DATA_VERSION, createdAt };
  return readWorkspaceFile(writeWorkspaceFile({ ...options, imports }));
}

const body = (ids: readonly string[]): string =>
  JSON.stringify({ created: [{ kind: 'client', ids, sums: [] }], others: [] });

describe('imports that go with a workspace file', () => {
  it('come back whole, however long, beside attachments, and are no part of the state', () => {
    const long = body(Array.from({ length: 60_000 }, (_, index) => `ünïcode 😀 ${index} ${'x'.repeat(20)}`));
    const imports = [
      { importId: 'first', label: 'Import a.csv', body: body(['1']) },
      { importId: 'second', label: 'Import 2 files', body: long },
    ];
    const [withThem, without] = [written(imports), written([])];
    if (withThem.tag === 'refused' || without.tag === 'refused') throw new Error('refused');
    expect(withThem.imports).toEqual(imports);
    expect(without.imports).toEqual([]);
    expect(without.header.imports).toBeUndefined();
    expect(workspaceStateHash(withThem.header)).toBe(workspaceStateHash(without.header));
    expect(withThem.attachments.size).toBe(1);
  });

  it('are refused with the whole file where they cannot tell what was done', () => {
    expect(written([{ importId: 'first', label: 'Import', body: '{"created":1}' }])).toMatchObject({
      tag: 'refused',
      problems: [{ kind: 'imports', problem: 'cannot tell what the import first did' }],
    });
  });
});
