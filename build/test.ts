import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAll } from './build.ts';
import { electronBinary } from './electron-binary.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { fuzzLines, fuzzTargets, isBrokenLaw } from './fuzz-targets.ts';
import { run } from './run.ts';

/**
 * `npm test`: everything that can run on this computer. What cannot run is named as not run. Ends with one line of
 * totals over all runners.
 */
interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of the tests that were skipped, with the reason in the name. */
  readonly skippedNames: string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string; readonly projectName: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites: readonly PlaywrightSuite[];
}

const FUZZ_SECONDS = 5;
const FUZZ_SECONDS_IN_CI = 60;

/** The same files in every test run, so that what passes here passes elsewhere; `npm run fuzz` makes new ones each time. */
const TEST_SEED = 1;

const totals: Totals = { passed: 0, failed: 0, skipped: 0, skippedNames: [] };
let brokenRunners = 0;

async function readReport<Report>(file: string): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    console.log(`The runner left no report at ${file}.`);
    brokenRunners += 1;
    return null;
  }
}

async function runVitest(project: string, folder: string): Promise<void> {
  const file = path.join(folder, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', args);
  if (code !== 0) brokenRunners += 1;
  const report = await readReport<VitestReport>(file);
  if (!report) return;
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  const tests = report.testResults.flatMap((result) => result.assertionResults);
  const isSkipped = (status: string): boolean => status === 'pending' || status === 'skipped' || status === 'todo';
  totals.skippedNames.push(...tests.filter((test) => isSkipped(test.status)).map((test) => test.fullName));
}

function skippedSpecs(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.filter((test) => test.status === 'skipped').map((test) => `[${test.projectName}] ${spec.title}`),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedSpecs)];
}

async function runEndToEnd(folder: string): Promise<void> {
  const file = path.join(folder, 'end-to-end.json');
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  if (code !== 0) brokenRunners += 1;
  const report = await readReport<PlaywrightReport>(file);
  if (!report) return;
  totals.passed += report.stats.expected;
  totals.failed += report.stats.unexpected + report.stats.flaky;
  totals.skipped += report.stats.skipped;
  totals.skippedNames.push(...report.suites.flatMap(skippedSpecs));
}

/**
 * Every parser gets files that were changed at random; a target counts as one test. Exceptions, hangs and too much memory
 * fail it. A law of what was read that did not hold (`npm run fuzz` counts it) is printed only: how far a search comes in its
 * time depends on the computer, and what it happens to find must not be another result on each of them.
 */
async function runFuzz(): Promise<void> {
  const seconds = process.env['CI'] ? FUZZ_SECONDS_IN_CI : FUZZ_SECONDS;
  const seed = TEST_SEED;
  console.log(`fuzz: ${seconds} seconds for each target, seed ${seed}`);
  const reports = await fuzzTargets({ seconds, seed, only: [] }, (report) => console.log(fuzzLines(report).join('\n')));
  if (reports.length === 0) brokenRunners += 1;
  for (const { executions, crashes } of reports) {
    if (crashes.every(isBrokenLaw) && executions > 0) totals.passed += 1;
    else totals.failed += 1;
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'liaison-test-'));
try {
  const chromium = await ensureChromium({ log: (line) => console.log(line) });
  process.env['LIAISON_CHROMIUM'] = chromium;
  await buildAll();
  await runVitest('unit', folder);
  await runFuzz();
  await runVitest('browser', folder);
  await runEndToEnd(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}

for (const name of totals.skippedNames) console.log(`not run: ${name}`);
if (!electronBinary()) console.log("not run: end-to-end in Electron itself (Electron's binary is not installed)");
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed === 0 && brokenRunners === 0 && totals.passed > 0 ? 0 : 1;
