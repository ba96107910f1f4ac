import type { HostApi } from '#shared/contract/host-api.ts';
import { migrationChain } from '#shared/migrations/chain.ts';
import { createEngine, type Engine } from '#renderer/engine/engine.ts';
import { browserPorts, type EnginePorts } from '#renderer/engine/engine-ports.ts';
import type { SaveStatus } from '#renderer/engine/engine-api.ts';
import { threadParser } from './thread-parser.ts';

export interface TestEngine extends Engine {
  /** Every save status so far, oldest first. */
  readonly statuses: SaveStatus[];
  /** Resolves when the save status is in this state. */
  reached(state: SaveStatus['state']): Promise<SaveStatus>;
}

/** A real engine over real IndexedDB in this thread, with a quick second try. */
export function createTestEngine(host: HostApi, ports: Partial<EnginePorts> = {}): TestEngine {
  const deadlines = { open: 10_000, transaction: 10_000, host: 10_000, retry: 50 };
  const engine = createEngine({
    ...browserPorts(host, migrationChain),
    deadlines,
    // Only tests of it want anything to happen by itself.
    idleMillis: 60_000,
    parser: threadParser,
    ...ports,
  });
  const statuses: SaveStatus[] = [];
  engine.on('saveStatus', (status) => statuses.push(status));
  return {
    ...engine,
    statuses,
    reached: (state) =>
      new Promise((resolve) => {
        const last = statuses.at(-1);
        if (last?.state === state) {
          resolve(last);
          return;
        }
        const end = engine.on('saveStatus', (status) => {
          if (status.state !== state) return;
          end();
          resolve(status);
        });
      }),
  };
}

/** A host whose named channel does something else; answers how to put it back. */
export function withChannel(
  host: HostApi,
  channel: string,
  instead: (request: unknown, real: HostApi['call']) => Promise<unknown>,
): HostApi & { restore(): void } {
  let isActive = true;
  return {
    call: (name, request) =>
      isActive && name === channel ? (instead(request, host.call) as never) : host.call(name, request),
    on: (event, listener) => host.on(event, listener),
    restore: () => {
      isActive = false;
    },
  };
}
