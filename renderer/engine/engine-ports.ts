import type { HostApi } from '#shared/contract/host-api.ts';
import type { Clock, RandomSource } from '#shared/lib/clock.ts';
import type { MigrationChain } from '#shared/migrations/chain.ts';
import type { FileParser } from './parse/file-parser.ts';
import { startParseWorker } from './parse/start-parse-worker.ts';
import { createWorkerParser } from './parse/worker-parser.ts';
import { createRandomPool } from './random-pool.ts';

/** How long the engine waits before it says so, in milliseconds. */
export interface Deadlines {
  readonly open: number;
  /** For one database transaction; grows with what it writes. */
  readonly transaction: number;
  /** For one host call; grows with what it carries. */
  readonly host: number;
  /** Between two tries to reach a host that did not take a change. */
  readonly retry: number;
}

export const defaultDeadlines: Deadlines = { open: 10_000, transaction: 15_000, host: 15_000, retry: 5_000 };

/** Everything outside the engine that it uses. */
export interface EnginePorts {
  readonly host: HostApi;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly parser: FileParser;
  /** `null` where the environment has no locks; then nothing keeps two engines apart. */
  readonly locks: LockManager | null;
  readonly deadlines: Deadlines;
  readonly migrations: MigrationChain;
  /** So long after the last question or change nobody is in the middle of something. */
  readonly idleMillis: number;
}

/** Time, randomness, locks and workers of the browser. */
export function browserPorts(host: HostApi, migrations: MigrationChain): EnginePorts {
  return {
    host,
    clock: { now: () => Date.now() },
    random: createRandomPool((bytes) => crypto.getRandomValues(bytes)),
    parser: createWorkerParser(startParseWorker),
    locks: navigator.locks,
    deadlines: defaultDeadlines,
    migrations,
    idleMillis: 1_500,
  };
}
