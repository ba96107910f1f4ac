import { migrationChain } from '#shared/migrations/chain.ts';
import { createEngine } from '../engine/engine.ts';
import { browserPorts } from '../engine/engine-ports.ts';
import { connectHost } from '../platform/connect-host.ts';
import { createJobFiles } from './job-files.ts';
import { runCommand } from './run-command.ts';

/**
 * The page without a window: takes the one job of the command line, does it with the app's own engine and answers with
 * what is to be printed. An error nobody expected is told like any other failure.
 */
async function work(): Promise<void> {
  const host = await connectHost();
  await host.call('app.ready', {});
  const taken = await host.call('command.take', {});
  if (taken.tag !== 'ok' || taken.value.job === null) return;
  const engine = createEngine(browserPorts(host, migrationChain));
  const progress = (message: string): void => void host.call('command.progress', { message: message.slice(0, 500) });
  let label = '';
  engine.on('task', (task) => {
    if (task.label !== label) progress(task.label);
    label = task.label;
  });
  const { job } = taken.value;
  const answer = await runCommand(job, { host, engine: engine.api, files: createJobFiles(host), progress });
  await host.call('command.finish', answer);
}

await work();
