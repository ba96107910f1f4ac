import { createChange, updateChange } from '#shared/commands/row-changes.ts';
import { runSteps } from '#shared/lib/steps.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { kinds, type AnyRow, type KindDefinition } from '#shared/model/kinds.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { generateSampleRows } from '#shared/sample/generate-sample.ts';
import type { PageRecord } from '#shared/store/page-codec.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import type { BenchResult } from '#build/bench.ts';

const SIZES = [10_000, 100_000];
const RUNS = 5;
/** About ten rows of all kinds belong to one person of the sample. */
const ROWS_PER_PERSON = 10;

/** Loading, writing and editing the record store, each against the plainest way to do the same in this process. */
export async function bench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const size of SIZES) {
    const changes = sampleChanges(size);
    const store = new RecordStore();
    const applied = store.apply(changes);
    if (applied.tag === 'refused') throw new Error(applied.problem.message);
    const pages = [...store.allPages()];
    results.push(load(pages, changes.length), write(changes), index(store), edit(store, changes.length));
  }
  return results;
}

function sampleChanges(rows: number): RowChange[] {
  const sample = generateSampleRows({ seed: 1, influencers: rows / ROWS_PER_PERSON, now: Date.UTC(2025, 0, 15) });
  return [...sample].map(({ kind, row }) => createChange(kind, row));
}

/** A start: pages to checked rows in maps, against parsing the same texts. */
function load(pages: readonly PageRecord[], rows: number): BenchResult {
  const limit = median(() => pages.reduce((sum, page) => sum + (JSON.parse(page.text) as unknown[]).length, 0));
  const actual = median(() => loaded(pages));
  return result(`load ${rows} rows`, actual, limit, 'JSON.parse of the same pages');
}

/** A store with every page taken apart. */
function loaded(pages: readonly PageRecord[]): RecordStore {
  const store = RecordStore.fromPages(pages);
  for (const kind of storedKinds) runSteps(store.readySteps(kind));
  return store;
}

/** A bulk write: checks, memory and pages, against validating and serialising the same rows. */
function write(changes: readonly RowChange[]): BenchResult {
  const limit = median(() => {
    for (const change of changes) {
      if (change.op !== 'create') continue;
      const definition = kinds[change.kind] as KindDefinition<AnyRow>;
      JSON.stringify(definition.schema.parse(change.after));
    }
  });
  const actual = median(() => new RecordStore().apply(changes));
  return result(`take ${changes.length} new rows`, actual, limit, 'schema check and JSON of each row');
}

/** The first question to every index, against one pass that makes the same keys. */
function index(store: RecordStore): BenchResult {
  const pages = [...store.allPages()];
  const limit = median(() => {
    let keys = 0;
    for (const kind of storedKinds) {
      for (const keysOf of Object.values(kinds[kind].indexes) as ((row: AnyRow) => readonly string[])[]) {
        for (const row of store.all(kind)) keys += keysOf(row).length;
      }
    }
    return keys;
  });
  const actual = median(
    (fresh: RecordStore) => {
      for (const kind of storedKinds) for (const name of Object.keys(kinds[kind].indexes)) fresh.lookup(kind, name, '');
    },
    () => loaded(pages),
  );
  return result(`build all indexes of ${pages.length} pages`, actual, limit, 'making the keys alone');
}

/** One edit: check, memory and its page, against serialising that page. */
function edit(store: RecordStore, rows: number): BenchResult {
  const [influencer] = store.all('influencer');
  const id = influencer!.id;
  const page = [...store.allPages()].find((candidate) => candidate.kind === 'influencer')!;
  const parsed = JSON.parse(page.text) as unknown[];
  const limit = median(() => JSON.stringify(parsed));
  let round = 0;
  const actual = median(() => {
    round += 1;
    return store.apply([updateChange('influencer', store.get('influencer', id)!, { city: `City ${round}` })!]);
  });
  return result(`edit one of ${rows} rows`, actual, limit, 'JSON of one page');
}

function result(name: string, actual: number, limit: number, against: string): BenchResult {
  const details = `${actual.toFixed(2)} ms, limit ${limit.toFixed(2)} ms`;
  return { name, ratio: actual / limit, against, details };
}

/** Median time of a piece of work in milliseconds; `prepare` is not timed. */
function median<Input>(work: (input: Input) => unknown, prepare?: () => Input): number {
  const times = Array.from({ length: RUNS }, () => {
    const input = prepare?.() as Input;
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
  return times.sort((left, right) => left - right)[Math.floor(RUNS / 2)]!;
}
