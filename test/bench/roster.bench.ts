import type { BenchResult } from '#build/bench.ts';
import { createChange, updateChange } from '#shared/commands/row-changes.ts';
import { prepareRoster } from '#shared/domain/roster/prepare-roster.ts';
import { rosterIndex } from '#shared/domain/roster/roster-index.ts';
import { searchText } from '#shared/domain/roster/search-texts.ts';
import { NO_FILTER, type RosterChoice, type RosterCondition, type RosterSort } from '#shared/model/roster-view.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { queries } from '#shared/queries/queries.ts';
import { generateSampleRows } from '#shared/sample/generate-sample.ts';
import { RecordStore } from '#shared/store/record-store.ts';

const SIZES = (process.env['BENCH_PEOPLE'] ?? '10000,100000').split(',').map(Number);
/** What a person types, key by key; the last two have a slip in them. */
const TYPED = ['anna be', 'food tr', 'lisbon vip', 'mira', 'šunra', 'Мирана', 'hello@', 'kalmra hlam', 'taralo quil'];
const FACETS = ['platform', 'tier', 'topics', 'country', 'languages', 'stage', 'owner', 'tags', 'price', 'lastTouch'];
const everybody: RosterChoice = { search: '', filter: NO_FILTER, includeArchived: false };

function millisOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ]!;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

function sampleStore(people: number): RecordStore {
  const store = new RecordStore();
  const waiting: RowChange[] = [];
  const flush = (): void => {
    const result = store.apply(waiting.splice(0));
    if (result.tag === 'refused') throw new Error(JSON.stringify(result.problem));
  };
  for (const { kind, row } of generateSampleRows({ seed: 7, influencers: people, now: Date.UTC(2026, 0, 15) })) {
    waiting.push(createChange(kind, row));
    if (waiting.length >= 20_000) flush();
  }
  flush();
  return store;
}

/** Searching, filtering, counting, sorting, grouping and keeping up a roster, each against plain work over the same. */
export async function bench(): Promise<BenchResult[]> {
  return SIZES.flatMap(measure);
}

function measure(people: number): BenchResult[] {
  const store = sampleStore(people);
  const named = (name: string) => `${people.toLocaleString('en')} people: ${name}`;
  const result = (name: string, millis: number, limit: number, against: string, more = ''): BenchResult => ({
    name: named(name),
    ratio: millis / limit,
    against,
    details: `${millis.toFixed(2)} ms, limit ${limit.toFixed(2)} ms${more}`,
  });
  const before = heapUsed();
  const { whole, longest } = prepared(store);
  const memory = heapUsed() - before;
  const bytes = [...store.allPages()].reduce((sum, page) => sum + JSON.stringify(page).length, 0);
  return [
    result('make everything ready', whole, 1_000, 'a second', `; longest step ${longest.toFixed(0)} ms`),
    {
      name: named('memory'),
      ratio: memory / bytes,
      against: 'the text of all pages',
      details: megabytes(memory, bytes),
    },
    ...searches(store, result),
    ...lists(store, result),
    ...edits(store, result),
  ];
}

type MakeResult = (name: string, millis: number, limit: number, against: string, more?: string) => BenchResult;

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: used, arrayBuffers } = process.memoryUsage();
  return used + arrayBuffers;
}

function megabytes(memory: number, bytes: number): string {
  const text = (value: number) => `${(value / 2 ** 20).toFixed(0)} MB`;
  return `${text(memory)}, pages ${text(bytes)}${globalThis.gc ? '' : ', without collecting garbage first'}`;
}

function prepared(store: RecordStore) {
  const steps = prepareRoster(store);
  let whole = 0;
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const step = steps.next();
    const millis = performance.now() - from;
    whole += millis;
    longest = Math.max(longest, millis);
    if (step.done) break;
  }
  return { whole, longest };
}

function searches(store: RecordStore, result: MakeResult): BenchResult[] {
  const texts = Array.from(store.all('influencer'), (person) => searchText(store, person));
  const scan = (word: string) => millisOf(() => texts.filter((text) => text.includes(word)));
  const limit = median(['anna', 'food', 'zq', 'mi', 'lisbon'].flatMap((word) => [scan(word), scan(word)]));
  const list = (search: string) =>
    queries['roster.list'](store, { choice: { ...everybody, search }, sort: byFollowers, offset: 0, limit: 100 });
  list('zz');
  const keys: number[] = [];
  const slips: number[] = [];
  for (const typed of TYPED) {
    for (let length = 1; length <= typed.length; length += 1) {
      let isAlike = false;
      const millis = millisOf(() => ({ isAlike } = list(typed.slice(0, length))));
      (isAlike ? slips : keys).push(millis);
    }
  }
  const against = 'a scan of as many folded strings';
  return [
    result('search, each key, p50', median(keys), limit, against),
    result(
      'search, each key, p95',
      percentile(keys, 0.95),
      limit,
      against,
      `; longest ${Math.max(...keys).toFixed(1)} ms`,
    ),
    result('search with a slip, longest', Math.max(0, ...slips), limit, against, `; ${slips.length} keys`),
  ];
}

const byFollowers: RosterSort = [{ field: 'followers', direction: 'descending' }];

function lists(store: RecordStore, result: MakeResult): BenchResult[] {
  const size = store.count('influencer');
  const numbers = Float64Array.from({ length: size }, (_, at) => (at * 7_919) % 100_003);
  const codes = Uint32Array.from({ length: size }, (_, at) => at % 40);
  const times = (work: () => unknown) => median(Array.from({ length: 9 }, () => millisOf(work)));
  const sortLimit = times(() => Uint32Array.from(numbers.keys()).sort((one, other) => numbers[one]! - numbers[other]!));
  const countLimit = times(() => {
    const counts = new Uint32Array(40);
    for (const code of codes) counts[code]! += 1;
    return counts;
  });
  const filterLimit = times(() => {
    const found = new Uint32Array(size);
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      found[count] = at;
      if (numbers[at]! >= 50_000) count += 1;
    }
    return found.slice(0, count);
  });
  const ask = (choice: RosterChoice, sort: RosterSort, groupBy?: string) =>
    queries['roster.list'](store, { choice, sort, offset: 0, limit: 100, ...(groupBy !== undefined && { groupBy }) });
  // Each round asks for something else, so that nothing remembered answers.
  const filtered = (round: number): RosterChoice => {
    const conditions: RosterCondition[] = [
      { test: 'oneOf', field: 'platform', values: ['instagram', 'tiktok'] },
      { test: 'number', field: 'followers', from: 5_000 + round },
    ];
    return { ...everybody, filter: { match: 'all', groups: [{ match: 'all', isNot: false, conditions }] } };
  };
  const rounds = (work: (round: number) => unknown) =>
    median(Array.from({ length: 9 }, (_, round) => millisOf(() => work(round))));
  const firstSort = millisOf(() => ask(everybody, [{ field: 'city', direction: 'ascending' }]));
  const sorts = ['city', 'name', 'tier', 'price', 'lastTouch', 'addedOn', 'country', 'topics', 'stage'];
  for (const field of sorts) ask(everybody, [{ field, direction: 'ascending' }]);
  return [
    result(
      'filter, then the first hundred',
      rounds((round) => ask(filtered(round), [])),
      filterLimit,
      'one pass over numbers',
    ),
    result(
      'ten facets of everybody',
      rounds((round) =>
        queries['roster.facets'](store, {
          choice: { ...everybody, search: ' '.repeat(round) },
          fields: FACETS,
          limit: 20,
        }),
      ),
      countLimit * FACETS.length,
      'counting ten columns of codes',
    ),
    result(
      'ten facets with a filter',
      rounds((round) => queries['roster.facets'](store, { choice: filtered(round), fields: FACETS, limit: 20 })),
      countLimit * FACETS.length,
      'counting ten columns of codes',
    ),
    result('sort by a column for the first time', firstSort, sortLimit, 'sorting as many numbers'),
    result(
      'sort by another column',
      rounds((round) => ask(everybody, [{ field: sorts[round]!, direction: 'descending' }])),
      sortLimit,
      'sorting as many numbers',
    ),
    result(
      'sort by three columns',
      rounds((round) =>
        ask(
          everybody,
          ['country', 'tier', sorts[round]!].map((field) => ({ field, direction: 'descending' })),
        ),
      ),
      sortLimit,
      'sorting as many numbers',
    ),
    result(
      'group by',
      rounds((round) => ask(filtered(round), byFollowers, 'country')),
      sortLimit,
      'sorting as many numbers',
    ),
    result(
      'what everybody comes to',
      rounds((round) => queries['roster.selection'](store, { who: { choice: filtered(round), except: [] } })),
      countLimit,
      'counting one column of codes',
    ),
  ];
}

function edits(store: RecordStore, result: MakeResult): BenchResult[] {
  const everyone = [...store.all('influencer')];
  const upkeep: number[] = [];
  const again: number[] = [];
  const facets: number[] = [];
  const figures: number[] = [];
  const index = rosterIndex(store);
  const ask = () => queries['roster.list'](store, { choice: everybody, sort: byFollowers, offset: 0, limit: 100 });
  for (let round = 0; round < 40; round += 1) {
    const person = store.get('influencer', everyone[(round * 7_919) % everyone.length]!.id)!;
    store.apply([updateChange('influencer', person, { city: `City ${round}`, tags: [`tag ${round}`] })!]);
    upkeep.push(
      millisOf(() => {
        index.sync();
        index.columns.prepare(Object.keys(FACETS).map((at) => FACETS[Number(at)]!));
        index.texts.chunks();
        index.columns.ranking('name')!.ranks();
      }),
    );
    again.push(millisOf(ask));
    facets.push(millisOf(() => queries['roster.facets'](store, { choice: everybody, fields: FACETS, limit: 20 })));
    const [account] = store.lookup('account', 'influencer', person.id);
    if (!account) continue;
    const [snapshot] = store.lookup('metricSnapshot', 'subject', account.id);
    if (!snapshot) continue;
    const metrics = { ...snapshot.metrics, followers: 1_000 + round };
    store.apply([updateChange('metricSnapshot', snapshot, { metrics })!]);
    figures.push(millisOf(ask));
  }
  const looks = millisOf(() =>
    queries['roster.facets'](store, { choice: everybody, fields: ['worthALook', 'size'], limit: 20 }),
  );
  const against = 'a millisecond';
  return [
    result(
      'one edit, columns, texts and an order',
      median(upkeep),
      1,
      against,
      `; longest ${Math.max(...upkeep).toFixed(1)} ms`,
    ),
    result('the list after one edit', median(again), 1, against, `; longest ${Math.max(...again).toFixed(1)} ms`),
    result('ten facets after one edit', median(facets), 1, against, `; longest ${Math.max(...facets).toFixed(1)} ms`),
    result(
      'the list after new followers',
      median(figures),
      1,
      against,
      `; longest ${Math.max(...figures).toFixed(1)} ms`,
    ),
    result('looks and sizes after new followers', looks, 50, 'the 50 ms nothing may take longer than'),
  ];
}
