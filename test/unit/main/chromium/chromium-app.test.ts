import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChromiumApp, type ChromiumAppOptions } from '#main/chromium/chromium-app.ts';
import { builtRenderer } from '#main/host/renderer-files.ts';
import { systemRandom } from '#main/host/system-sources.ts';
import { createHttpClient } from '#renderer/platform/http-client.ts';
import { createLoopbackFetch } from '#test/helpers/loopback-fetch.ts';

/** A port nobody listens on right now; several tests need one that stays the same over two starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** A started app with what it said, and the means to end it. */
interface Run {
  readonly exit: Promise<number>;
  readonly said: string[];
  stop(): void;
  /** Waits for a line that matches. */
  heard(pattern: RegExp): Promise<RegExpExecArray>;
}

describe.skipIf(process.platform === 'win32')('the Chromium shell', () => {
  let folder: string;
  let port: number;
  let runs: Run[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'liaison-app-'));
    await mkdir(path.join(folder, 'renderer'));
    await writeFile(path.join(folder, 'renderer/index.html'), '<!doctype html><title>Page</title>');
    port = await freePort();
    runs = [];
  });
  afterEach(async () => {
    for (const run of runs) run.stop();
    await Promise.all(runs.map((run) => run.exit));
    await rm(folder, { recursive: true, force: true });
  });

  function start(change: Partial<ChromiumAppOptions> = {}): Run {
    const said: string[] = [];
    const waiting: { pattern: RegExp; resolve: (match: RegExpExecArray) => void }[] = [];
    const say = (line: string) => {
      said.push(line);
      for (const each of waiting) {
        const match = each.pattern.exec(line);
        if (match) each.resolve(match);
      }
    };
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const exit = runChromiumApp({
      version: '0.0.1',
      port,
      dataFolder: path.join(folder, 'data'),
      files: builtRenderer(path.join(folder, 'renderer'), systemRandom),
      opened: { files: [], leftOut: 0 },
      chromium: null,
      hasWindow: false,
      print: say,
      warn: say,
      stopped,
      onAddressWanted: () => () => {},
      ...change,
    });
    const run: Run = {
      exit,
      said,
      stop: () => stop(),
      heard: (pattern) =>
        new Promise((resolve) => {
          for (const line of said) {
            const match = pattern.exec(line);
            if (match) return resolve(match);
          }
          waiting.push({ pattern, resolve });
        }),
    };
    runs.push(run);
    return run;
  }

  /**
   * A program that writes down how it was started, says a version when asked, and runs until it is ended; a second one
   * ends at once, as a browser does that hands its window to the running one.
   */
  async function fakeBrowser(exitCode: number | null = null): Promise<string> {
    const binary = path.join(folder, 'browser');
    await writeFile(
      binary,
      `#!/bin/sh
[ "$1" = "--version" ] && { echo "Chromium 1.2.3.4"; exit 0; }
[ -e '${folder}/starts' ] && isHelper=1
echo start >> '${folder}/starts'
printf '%s\\n' "$@" > '${folder}/args.part'; env > '${folder}/env'; mv '${folder}/args.part' '${folder}/args'
[ -n "$isHelper" ] && exit 0
${exitCode === null ? 'exec sleep 60' : `exit ${exitCode}`}
`,
    );
    await chmod(binary, 0o755);
    return binary;
  }

  async function appears(file: string): Promise<string> {
    for (;;) {
      try {
        return await readFile(path.join(folder, file), 'utf8');
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  const ready = /^Liaison is ready at http:\/\/127\.0\.0\.1:(\d+)\/\?code=([\w-]{43})$/;

  it('prints an address that opens one session, and a new one when it is used up', async () => {
    const run = start();
    const [, printedPort, code] = await run.heard(ready);
    expect(Number(printedPort)).toBe(port);
    const client = createHttpClient({ fetch: createLoopbackFetch(port), code: code! });
    expect(await client.call('app.info', {})).toMatchObject({
      tag: 'ok',
      value: { shell: 'chromium', version: '0.0.1' },
    });
    const next = await run.heard(new RegExp(`code=(?!${code})`));
    expect(next).not.toBeNull();
    const second = createHttpClient({ fetch: createLoopbackFetch(port), code: code! });
    expect(await second.call('app.info', {})).toMatchObject({ tag: 'failed' });
    client.close();
    second.close();
    run.stop();
    expect(await run.exit).toBe(0);
  });

  it('ends when the page asks for it, tells pages before, and leaves no lock', async () => {
    const run = start();
    const [, , code] = await run.heard(ready);
    const client = createHttpClient({ fetch: createLoopbackFetch(port), code: code! });
    await client.call('app.info', {});
    await client.call('app.quit', {});
    expect(await run.exit).toBe(0);
    client.close();
    expect(await readdir(path.join(folder, 'data'))).not.toContain('instance.json');
  });

  it('stops with the port and its holder when another program has it, and uses no other port', async () => {
    const other = createServer();
    await listen(other, port);
    const run = start();
    expect(await run.exit).toBe(1);
    expect(run.said).toHaveLength(1);
    expect(run.said[0]).toContain(`Port ${port} on this computer is taken`);
    // Who it is can be found out on Linux, and elsewhere where lsof is installed.
    expect(run.said[0]).toContain(process.platform === 'linux' ? `process ${process.pid}` : 'taken');
    other.close();
  });

  it('hands over to the one that runs already', async () => {
    const first = start();
    await first.heard(ready);
    const second = start();
    expect(await second.exit).toBe(0);
    expect(second.said).toEqual(['Liaison is already running; a new window opens there.']);
  });

  it('hands the files of a second start to the first one, and opens no second window over them', async () => {
    const list = path.join(folder, 'Zoë & co.csv');
    await writeFile(list, 'handle\n');
    const chromium = { path: await fakeBrowser(), isSnap: false };
    const gone = { files: [path.join(folder, 'gone.csv')], leftOut: 0 };
    const first = start({ opened: gone, chromium, hasWindow: true });
    const code = /code=([\w-]{43})/.exec(await appears('args'))?.[1] ?? '';
    const fetch = createLoopbackFetch(port);
    let hearsEvents = () => {};
    const connected = new Promise<void>((resolve) => (hearsEvents = resolve));
    const client = createHttpClient({
      fetch: async (target, init) => {
        const answer = await fetch(target, init);
        if (target === '/events') hearsEvents();
        return answer;
      },
      code,
    });
    const told = new Promise((resolve) => client.on('files.opened', resolve));
    await connected;
    const opened = await client.call('files.takeOpened', { kind: 'others' });
    expect(opened).toMatchObject({ tag: 'ok', value: { files: [], unreadable: [{ name: 'gone.csv' }] } });

    const second = start({ opened: { files: [list], leftOut: 2 }, chromium, hasWindow: true });
    expect(await second.exit).toBe(0);
    expect(second.said).toEqual(['Liaison is already running; its window shows the files.']);
    await told;
    expect(await client.call('files.takeOpened', { kind: 'others' })).toMatchObject({
      tag: 'ok',
      value: { files: [{ name: 'Zoë & co.csv', bytes: 7 }], leftOut: 2 },
    });

    // A start without files does open a window; that it is the second one shows that the files opened none.
    await rm(path.join(folder, 'args'));
    const third = start({ chromium, hasWindow: true });
    expect(await third.exit).toBe(0);
    await appears('args');
    expect(await readFile(path.join(folder, 'starts'), 'utf8')).toBe('start\nstart\n');
    client.close();
    first.stop();
    await first.exit;
  });

  it('does not share a data folder with a living process on another port', async () => {
    await mkdir(path.join(folder, 'data'));
    const holder = { pid: process.ppid, host: hostname(), port: port + 1, key: 'x' };
    await writeFile(path.join(folder, 'data/instance.json'), JSON.stringify(holder));
    const run = start();
    expect(await run.exit).toBe(1);
    expect(run.said[0]).toContain(`process ${process.ppid}`);
  });

  it('starts over the locks of processes that are gone', async () => {
    await mkdir(path.join(folder, 'data/chromium-profile'), { recursive: true });
    const gone = { pid: 2 ** 22 + 1, host: hostname(), port, key: 'x' };
    await writeFile(path.join(folder, 'data/instance.json'), JSON.stringify(gone));
    await symlink(`elsewhere-${process.pid}`, path.join(folder, 'data/chromium-profile/SingletonLock'));
    const run = start({ chromium: { path: await fakeBrowser(), isSnap: false }, hasWindow: true });
    await appears('args');
    expect(await readdir(path.join(folder, 'data/chromium-profile'))).not.toContain('SingletonLock');
    run.stop();
    expect(await run.exit).toBe(0);
  });

  it('gives its browser one short-lived code and no other secret, in arguments, environment or files', async () => {
    const run = start({ chromium: { path: await fakeBrowser(), isSnap: false }, hasWindow: true });
    const words = await appears('args');
    const code = /code=([\w-]{43})/.exec(words)?.[1] ?? '';
    expect(words).toContain(`--app=http://127.0.0.1:${port}/?code=`);
    const fetch = createLoopbackFetch(port);
    const granted = await fetch('/session/exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { token } = (await granted.json()) as { token: string };
    const { key } = JSON.parse(await readFile(path.join(folder, 'data/instance.json'), 'utf8')) as { key: string };
    const environment = await readFile(path.join(folder, 'env'), 'utf8');
    for (const secret of [token, key]) {
      expect(words).not.toContain(secret);
      expect(environment).not.toContain(secret);
      expect(run.said.join('\n')).not.toContain(secret);
    }
    expect(environment).not.toContain(code);
    expect((await stat(path.join(folder, 'data/instance.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(folder, 'data'))).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, 'data/chromium-profile'))).mode & 0o777).toBe(0o700);
  });

  it('ends when its window is closed', async () => {
    const binary = await fakeBrowser(0);
    const run = start({ chromium: { path: binary, isSnap: false }, hasWindow: true });
    expect(await run.exit).toBe(0);
  });

  it('says so when the browser ends at once with an error', async () => {
    const binary = await fakeBrowser(21);
    const run = start({ chromium: { path: binary, isSnap: false }, hasWindow: true });
    expect(await run.exit).toBe(1);
    expect(run.said.join('\n')).toContain('exit code 21');
  });

  it('opens a throwaway profile when the data folder cannot be used, and says why to the page', async () => {
    // A file where the folder should be: nobody, not even root, can write below it.
    await writeFile(path.join(folder, 'data'), '');
    const run = start({ chromium: { path: await fakeBrowser(), isSnap: false }, hasWindow: true });
    const words = await appears('args');
    const profile = /--user-data-dir=(.+)/.exec(words)?.[1] ?? '';
    expect(profile).toContain('liaison-rescue-');
    const code = /code=([\w-]{43})/.exec(words)?.[1] ?? '';
    const client = createHttpClient({ fetch: createLoopbackFetch(port), code });
    const problems = await client.call('app.start', {});
    expect(problems).toMatchObject({ tag: 'ok', value: { problems: [{ code: 'data-folder', severity: 'rescue' }] } });
    client.close();
    run.stop();
    await run.exit;
    await expect(stat(profile)).rejects.toThrow('ENOENT');
  });

  it('says what to install when there is no browser to open a window in', async () => {
    const run = start({ hasWindow: true });
    expect(await run.exit).toBe(1);
    expect(run.said[0]).toContain('Install Chromium, Google Chrome or Microsoft Edge');
  });
});
