import { gzipSync, gunzipSync } from 'fflate';
import { readWorkspaceFile, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { generateSample } from '#shared/sample/generate-sample.ts';

/** How one measured thing compares with what it is measured against; above 1 means slower (or larger). */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly against: string;
  readonly details: string;
}

const INFLUENCERS = 5_000;
const RUNS = 3;
const now = Date.UTC(2025, 9, 15);

function timed<Value>(work: () => Value): { millis: number; value: Value } {
  const times: number[] = [];
  let value = work();
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    value = work();
    times.push(performance.now() - start);
  }
  return { millis: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!, value };
}

/**
 * Writing and reading a workspace file with everything it checks, against plain JSON in gzip: what the same rows cost
 * when nobody makes sure of anything.
 */
export function bench(): Promise<BenchResult[]> {
  const made = timed(() => generateSample({ seed: 1, influencers: INFLUENCERS, now }));
  const rows = made.value;
  const count = storedKinds.reduce((sum, kind) => sum + rows[kind].length, 0);
  const written = timed(() =>
    writeWorkspaceFile({
      rows,
      attachments: new Map(),
      appVersion: '0.1.0',
      dataVersion: 1,
      createdAt: '2025-10-15T00:00:00.000Z',
    }),
  );
  const read = timed(() => readWorkspaceFile(written.value));
  if (read.value.tag === 'refused') throw new Error(read.value.reason);
  const plain = timed(() => gzipSync(new TextEncoder().encode(JSON.stringify(rows)), { mtime: 0 }));
  const parsed = timed(() => JSON.parse(new TextDecoder().decode(gunzipSync(plain.value))) as unknown);
  const perRow = ({ millis }: { millis: number }): string => `${((millis * 1_000) / count).toFixed(1)} us a row`;
  const of = `${count} rows of ${INFLUENCERS} influencers`;
  return Promise.resolve([
    {
      name: 'make a sample',
      ratio: made.millis / parsed.millis,
      against: 'parsing it as JSON',
      details: `${of}, ${perRow(made)}`,
    },
    {
      name: 'write a workspace file',
      ratio: written.millis / plain.millis,
      against: 'plain JSON in gzip',
      details: `${of}, ${perRow(written)}`,
    },
    {
      name: 'read a workspace file',
      ratio: read.millis / parsed.millis,
      against: 'plain JSON in gzip',
      details: `${of}, ${perRow(read)}`,
    },
    {
      name: 'size of a workspace file',
      ratio: written.value.length / plain.value.length,
      against: 'plain JSON in gzip',
      details: `${(written.value.length / 1024 / 1024).toFixed(1)} MB`,
    },
  ]);
}
