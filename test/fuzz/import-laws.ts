import type { ImportOptions, ImportPlan } from '#shared/domain/import/import-types.ts';
import { createImportHarness } from '#test/helpers/import-harness.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { shapeOfSentence, sizeClass, type FuzzFile } from './fuzz-target.ts';
import { hold } from './sheet-laws.ts';

/**
 * Plans files, stores the plan, takes every decision and plans again: nothing may throw, every row has one outcome, every
 * wrong row is told of, nothing is deleted, what is planned can be stored, and
 * a second time, with nothing decided anew, nothing changes. With `mayAddAgain` rows may be added: in a table of records a
 * row without an id is a new one every time.
 */
export function checkImport(
  files: readonly FuzzFile[],
  given: ImportOptions,
  held: readonly RowChange[],
  pick: number,
  mayAddAgain = false,
): string[] {
  const harness = createImportHarness();
  const filled = harness.store.apply(held);
  hold(filled.tag === 'applied', 'the workspace takes its own rows');
  const before = harness.store.stateHash();
  const first = harness.plan(files, given);
  hold(harness.store.stateHash() === before, 'planning writes nothing');
  checkPlan(first);
  const seen = outcomesOf(first);
  if (first.preview.needs.length > 0) {
    hold(first.changes.length === 0, 'nothing changes while something is needed');
    return [...seen, ...first.preview.needs.map(({ what }) => `needs ${what}`)];
  }
  const decisions = Object.fromEntries(
    first.preview.doubtful.map(({ id, options }) => [id, options[pick % options.length]?.id ?? '']),
  );
  const options = { ...given, decisions };
  const stored = harness.import(files, options);
  checkPlan(stored);
  // Whoever is asked once more whether somebody is new and says so again gets another one; without answers nobody does.
  const again = harness.plan(files, given);
  checkPlan(again);
  const { added, changed } = again.preview.counts;
  const places = again.rows.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').slice(0, 3);
  // Two files that contradict each other give way to one another in turn: every time the last one holds in the end.
  const hasNamesakes = new Set(files.map(({ name }) => name)).size < files.length;
  if ((held.length === 0 && stored.preview.counts.changed > 0) || (hasNamesakes && changed > 0)) return seen;
  const isSettled = changed === 0 && (added === 0 || mayAddAgain);
  hold(isSettled, `a second time nothing is added or changed: ${JSON.stringify(places)}`);
  hold(
    again.preview.changesNothing || added > 0,
    `a second time nothing changes: ${JSON.stringify(again.changes.slice(0, 3))}`,
  );
  return seen;
}

function checkPlan({ preview, rows, changes }: ImportPlan): void {
  const { read, added, changed, unchanged, skipped, doubtful, problems } = preview.counts;
  hold(added + changed + unchanged + skipped + doubtful + problems === read, 'every row is counted once');
  hold(rows.length === read, `every row has one outcome: ${rows.length} of ${read}`);
  const places = new Set(rows.map(({ file, row }) => `${file} ${row}`));
  // Files of one name share their row numbers.
  if (new Set(preview.files.map(({ name }) => name)).size === preview.files.length) {
    hold(places.size === rows.length, 'no row has two outcomes');
  }
  const told = new Set(preview.problems.map(({ file, row }) => `${file} ${row}`));
  const untold = rows.find(({ file, row, outcome }) => outcome === 'wrong' && !told.has(`${file} ${row}`));
  hold(untold === undefined, `every wrong row is told of: ${JSON.stringify(untold)}`);
  const deletion = changes.find((change) => change.op === 'delete');
  hold(deletion === undefined, 'an import deletes nothing');
}

function outcomesOf({ preview, rows }: ImportPlan): string[] {
  const { files, counts, problems, doubtful } = preview;
  return [
    ...files.map(({ preset, format }) => `${format} ${preset?.id}`),
    ...Object.entries(counts).map(([name, count]) => `${name} ${sizeClass(count)}`),
    ...problems.map(({ problem, severity }) => `${severity} ${shapeOfSentence(problem)}`),
    ...doubtful.map(({ question }) => shapeOfSentence(question)),
    ...new Set(rows.map(({ outcome, reason }) => `${outcome} ${shapeOfSentence(reason)}`)),
  ];
}
