import { findPairsSteps, similarTo } from '#shared/domain/duplicates/find-pairs.ts';
import { likenessIndex } from '#shared/domain/duplicates/likeness-index.ts';
import { makeProfile } from '#shared/domain/duplicates/likeness-profile.ts';
import { createChange } from '#shared/commands/row-changes.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { foldText } from '#shared/lib/text-fold.ts';
import { generateSampleRows } from '#shared/sample/generate-sample.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import type { BenchResult } from '#build/bench.ts';

const SIZES = [10_000, 100_000];
const TYPED = ['Maria Silva', 'Lena Brandt', 'maria.silva', 'Zoé Dubois-Marchetti'];

/** Finding everybody who looks alike, and those who look like somebody being typed in. */
export async function bench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const size of SIZES) {
    const store = storeOf(size);
    const limit = time(() => {
      for (const { name } of store.all('influencer')) foldText(name);
      for (const { handle } of store.all('account')) foldText(handle ?? '');
    });
    store.lookup('account', 'influencer', '');
    const index = time(() => likenessIndex(store));
    let pairs = 0;
    const run = time(() => {
      pairs = runSteps(findPairsSteps(store)).length;
    });
    results.push(
      result(`duplicates: index of ${size} people`, index, limit, 'folding names and handles once'),
      result(`duplicates: ${pairs} pairs among ${size} people`, run, limit, 'folding names and handles once'),
    );
    const keys = TYPED.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1)));
    const perKey = keys.map((typed) =>
      time(() => {
        const profile = makeProfile({ names: [typed], handles: [{ platform: null, handle: typed }] });
        return similarTo(store, likenessIndex(store), profile);
      }),
    );
    const slowest = perKey.sort((one, other) => one - other)[Math.floor(perKey.length * 0.95)]!;
    results.push(result(`duplicates: alike while typing among ${size} people, p95`, slowest, 16, 'one frame'));
  }
  return results;
}

function storeOf(people: number): RecordStore {
  const store = new RecordStore();
  const wanted = new Set(['workspace', 'influencer', 'account', 'contact', 'customField', 'client']);
  const rows = [...generateSampleRows({ seed: 1, influencers: people, now: Date.UTC(2025, 0, 15) })];
  const applied = store.apply(
    rows.filter(({ kind }) => wanted.has(kind)).map(({ kind, row }) => createChange(kind, row)),
  );
  if (applied.tag === 'refused') throw new Error(applied.problem.message);
  return store;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function result(name: string, actual: number, limit: number, against: string): BenchResult {
  const details = `${actual.toFixed(2)} ms, limit ${limit.toFixed(2)} ms`;
  return { name, ratio: actual / limit, against, details };
}
