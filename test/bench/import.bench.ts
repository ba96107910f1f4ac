import Papa from 'papaparse';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';

/** How one measured thing compares with what it is measured against; above 1 means slower. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly against: string;
  readonly details: string;
}

const PLATFORMS = ['Instagram', 'TikTok', 'YouTube'];
const TOPICS = ['Food', 'Travel', 'Fitness', 'Music', 'Craft'];

/** A made-up list of accounts with six columns. */
function rosterFile(rows: number): ImportSource {
  const lines = ['name,username,platform,followers,category,country'];
  for (let index = 1; index <= rows; index += 1) {
    const followers = index % 3 === 0 ? `${(index % 900) / 10 + 1}K` : String(1_000 + index * 7);
    const platform = PLATFORMS[index % PLATFORMS.length]!;
    lines.push(
      `Person ${index},person.${index},${platform},${followers},${TOPICS[index % TOPICS.length]!},"Country, ${index % 40}"`,
    );
  }
  return textFile('roster-2026-01-31.csv', `${lines.join('\r\n')}\r\n`);
}

const millis = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Time from bytes to a full plan, against splitting the same text into cells and nothing else. */
function benchPlan(rows: number): BenchResult {
  const file = rosterFile(rows);
  const text = new TextDecoder().decode(file.bytes);
  const parse = median(Array.from({ length: 5 }, () => millis(() => Papa.parse<string[]>(text, { header: false }))));
  const plans = Array.from({ length: 3 }, () => {
    const harness = createImportHarness();
    return millis(() => {
      const { counts } = harness.plan([file]).preview;
      if (counts.added !== rows) throw new Error(`Planned ${counts.added} of ${rows} rows`);
    });
  });
  const plan = median(plans);
  return {
    name: `import: plan ${rows.toLocaleString('en')} rows x 6 columns`,
    ratio: plan / parse,
    against: 'splitting the same text into cells with Papa Parse',
    details: `plan ${plan.toFixed(0)} ms, split ${parse.toFixed(0)} ms, ${Math.round(rows / (plan / 1_000)).toLocaleString('en')} rows/s`,
  };
}

/** Time to find out that a file that was imported before changes nothing. */
function benchAgain(rows: number): BenchResult {
  const file = rosterFile(rows);
  const harness = createImportHarness();
  const first = millis(() => harness.plan([file]));
  harness.import([file]);
  const again = millis(() => {
    if (!harness.plan([file]).preview.changesNothing) throw new Error('The second import would change something');
  });
  return {
    name: `import: the same ${rows.toLocaleString('en')} rows again`,
    ratio: again / first,
    against: 'planning them the first time',
    details: `again ${again.toFixed(0)} ms, first ${first.toFixed(0)} ms`,
  };
}

/** Planning an import at 10,000 and 100,000 rows. */
export function bench(): Promise<BenchResult[]> {
  return Promise.resolve([benchPlan(10_000), benchPlan(100_000), benchAgain(100_000)]);
}
