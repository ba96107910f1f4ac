import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import {
  readWorkspaceFile,
  workspaceStateHash,
  writeWorkspaceFile,
  type WorkspaceFileOutcome,
} from '#shared/formats/workspace-file.ts';
import { arbitraryWorkspaceRows, type ArbitraryRows } from '#test/helpers/arbitraries.ts';

const DATA_VERSION = 1;
const encoder = new TextEncoder();

function write(rows: ArbitraryRows, contents: readonly Uint8Array[] = []): Uint8Array<ArrayBuffer> {
  return writeWorkspaceFile({
    rows,
    attachments: new Map(contents.map((data) => [sha256Hex(data), data])),
    appVersion: '0.1.0',
    dataVersion: DATA_VERSION,
    createdAt: '2025-03-01T09:00:00.000Z',
  });
}

function opened(outcome: WorkspaceFileOutcome): Extract<WorkspaceFileOutcome, { tag: 'ok' }> {
  if (outcome.tag === 'refused') throw new Error(`${outcome.reason} ${JSON.stringify(outcome.problems.slice(0, 3))}`);
  return outcome;
}

/** Rows with one attachment of the first influencer or campaign, if there is one. */
function withAttachment(rows: ArbitraryRows, content: Uint8Array): ArbitraryRows {
  const [influencer] = rows.influencer;
  if (!influencer) return rows;
  const attachment = {
    id: influencer.id as string as ArbitraryRows['attachment'][number]['id'],
    owner: { kind: 'influencer' as const, id: influencer.id },
    name: 'contract.pdf',
    mediaType: 'application/pdf',
    bytes: content.length,
    sha256: sha256Hex(content),
    addedAt: '2025-03-01T09:00:00.000Z',
  };
  return { ...rows, attachment: [attachment] };
}

describe('a workspace file', () => {
  test('gives back exactly what was written', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), fc.uint8Array({ maxLength: 50 }), (arbitrary, content) => {
        const rows = withAttachment(arbitrary, content);
        const outcome = opened(readWorkspaceFile(write(rows, [content])));
        for (const kind of storedKinds) {
          const expected = [...rows[kind]].sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(outcome.rows[kind]).toEqual(expected);
        }
        expect([...outcome.attachments.values()]).toEqual(rows.attachment.map(() => content));
        expect(outcome.header.workspace.name).toBe(rows.workspace[0]!.name);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same bytes for the same workspace, in whatever order rows and fields come', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), (rows) => {
        const shuffled = Object.fromEntries(
          storedKinds.map((kind) => [
            kind,
            [...rows[kind]].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse())),
          ]),
        ) as unknown as ArbitraryRows;
        const first = write(rows);
        expect(write(shuffled)).toEqual(first);
        const { header, rows: read } = opened(readWorkspaceFile(first));
        const again = write(read as ArbitraryRows);
        expect(again).toEqual(first);
        expect(workspaceStateHash(opened(readWorkspaceFile(again)).header)).toBe(workspaceStateHash(header));
      }),
      { numRuns: 30 },
    );
  });

  test('changes its state hash when one field of one row changes', () => {
    const [rows] = fc.sample(arbitraryWorkspaceRows(), { numRuns: 1, seed: 7 });
    const renamed = { ...rows!, workspace: [{ ...rows!.workspace[0]!, name: 'Another name' }] };
    const hashes = [rows!, renamed].map((each) => workspaceStateHash(opened(readWorkspaceFile(write(each))).header));
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test('keeps text that is hard on encoders', () => {
    const [rows] = fc.sample(arbitraryWorkspaceRows(), { numRuns: 1, seed: 3 });
    const name = 'nul \u0000, line\nbreak, lone \ud800, \u2028, "\\", 😀, ﷽, __proto__';
    const hard = { ...rows!, workspace: [{ ...rows!.workspace[0]!, name }] };
    expect(opened(readWorkspaceFile(write(hard))).rows.workspace[0]!.name).toBe(name);
  });

  test('is not written without the bytes of an attachment or with two workspace rows', () => {
    const rows = fc
      .sample(arbitraryWorkspaceRows(), { numRuns: 50, seed: 1 })
      .find((each) => each.influencer.length > 0)!;
    const content = encoder.encode('signed');
    expect(() => write(withAttachment(rows, content), [])).toThrow(/attachment .* missing/);
    expect(() => write({ ...rows, workspace: [rows.workspace[0]!, rows.workspace[0]!] })).toThrow(/exactly one/);
  });

  test('names in its header what the rows add up to, per currency', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), (rows) => {
        const { header } = opened(readWorkspaceFile(write(rows)));
        const currencies = new Set(rows.order.map(({ revenue }) => revenue.currency));
        expect(new Set(Object.keys(header.controlTotals.revenue))).toEqual(currencies);
        expect(header.sections.map(({ kind, rows: count }) => [kind, count])).toEqual(
          storedKinds.map((kind) => [kind, rows[kind].length]),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('has a header that is one canonical line', () => {
    const [rows] = fc.sample(arbitraryWorkspaceRows(), { numRuns: 1, seed: 9 });
    const lines = new TextDecoder().decode(write(rows!)).split('\n');
    expect(lines[0]).toBe('LIAISON-WORKSPACE 1');
    expect(canonicalJson(JSON.parse(lines[1]!))).toBe(lines[1]);
  });
});
