import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSession, type Session } from '#main/chromium/session.ts';
import { startServer, type LiaisonServer } from '#main/chromium/server.ts';
import type { GivenFiles } from '#main/host/opened-files.ts';
import { builtRenderer } from '#main/host/renderer-files.ts';
import { systemRandom } from '#main/host/system-sources.ts';
import type { Clock } from '#shared/lib/clock.ts';

/** A running loopback server with a tiny page, and a record of what it logged. */
export interface TestServer {
  readonly server: LiaisonServer;
  readonly session: Session;
  readonly log: string[];
  readonly exchanges: string[];
  /** The files of every wish for a window. */
  readonly windowsAsked: () => readonly GivenFiles[];
  readonly folder: string;
  close(): Promise<void>;
}

export async function startTestServer(options: { clock?: Clock; port?: number } = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-server-'));
  const rendererFolder = path.join(folder, 'renderer');
  await mkdir(path.join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(
    path.join(rendererFolder, 'index.html'),
    '<!doctype html><meta name="style-nonce" content="__STYLE_NONCE__"><title>Page</title>',
  );
  await writeFile(path.join(rendererFolder, 'assets/app.js'), 'export {};');
  await writeFile(path.join(folder, 'secret.txt'), 'outside');
  const log: string[] = [];
  const exchanges: string[] = [];
  const windows: GivenFiles[] = [];
  const session = createSession({ clock: options.clock ?? { now: () => Date.now() }, random: systemRandom });
  const server = await startServer({
    port: options.port ?? 0,
    files: builtRenderer(rendererFolder, systemRandom),
    session,
    random: systemRandom,
    log: (line) => log.push(line),
    onWindowAsked: (given) => windows.push(given),
    onExchange: (outcome) => exchanges.push(outcome),
  });
  return {
    server,
    session,
    log,
    exchanges,
    windowsAsked: () => windows,
    folder,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
