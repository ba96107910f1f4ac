import { parseArgs } from 'node:util';
import { crashFolder, fuzzLines, fuzzTargets } from './fuzz-targets.ts';

/**
 * `npm run fuzz -- [--seconds 1200] [--seed N] [--only mail,csv] [--replay file]`: hands every parser files that were
 * changed at random. The same seed makes the same files. Ends with code 1 when anything crashed.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
    replay: { type: 'string' },
  },
});
const { replay } = values;
const options = {
  seconds: Number(values.seconds),
  seed: Number(values.seed),
  only: values.only.split(',').filter((name) => name !== ''),
  ...(replay === undefined ? {} : { replay }),
};
if (!Number.isFinite(options.seconds) || !Number.isSafeInteger(options.seed)) {
  throw new Error('--seconds and --seed are numbers.');
}
console.log(`Seed ${options.seed}, ${options.seconds} seconds for each target. Crashes go to ${crashFolder}.`);
const reports = await fuzzTargets(options, (report) => console.log(fuzzLines(report).join('\n')));
if (reports.length === 0) throw new Error('No target has such a name.');
const crashes = reports.reduce((sum, report) => sum + report.crashes.length, 0);
const executions = reports.reduce((sum, report) => sum + report.executions, 0);
console.log(`${new Intl.NumberFormat('en').format(executions)} executions, ${crashes} crashes`);
process.exitCode = crashes === 0 ? 0 : 1;
