import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startElectronApp } from '#main/electron/electron-app.ts';
import { app } from '#test/electron-double/app.ts';
import { closeChromium } from '#test/electron-double/chromium-of-double.ts';
import { doubleState } from '#test/electron-double/double-state.ts';
import { sessionOf } from '#test/electron-double/session.ts';
import { buildPreload, hostOfPage, makeRendererFolder } from '#test/helpers/double-window.ts';

let dataFolder: string;
let rendererFolder: string;
let preloadFile: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'electron-app-'));
  rendererFolder = await makeRendererFolder();
  preloadFile = await buildPreload();
  // A folder where the host keeps a file: the start check cannot write there and asks for the rescue screen.
  await mkdir(path.join(dataFolder, 'engine.json'));
  app.replaceExit(() => undefined);
  const started = startElectronApp({ rendererFolder, preloadFile, dataFolder });
  app.becomeReady();
  await started;
});
afterAll(async () => {
  app.exit(0);
  await Promise.all(doubleState.pending);
  await closeChromium();
  for (const folder of [dataFolder, rendererFolder, path.dirname(preloadFile)]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

const window = () => [...doubleState.windows][0]!;

it('sets up the sandbox, the scheme and the network block before Electron is ready', () => {
  expect(doubleState.isSandboxEnabled).toBe(true);
  expect(doubleState.schemePrivileges).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(app.commandLine.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
});

it('opens the rescue window in memory, away from the database on disk', () => {
  const { partition } = window().double.preferences;
  expect(partition).toBeDefined();
  expect(partition).not.toMatch(/^persist:/);
  expect(sessionOf('').protocol.isProtocolHandled('app')).toBe(false);
  expect(sessionOf(partition ?? '').permissionRequestHandler).not.toBeNull();
  expect(sessionOf(partition ?? '').permissionCheckHandler).not.toBeNull();
});

it('tells the page why', async () => {
  const host = await hostOfPage(await window().double.page());
  const start = await host.call('app.start', {});
  expect(start).toMatchObject({ tag: 'ok', value: { problems: [{ code: 'data-folder', severity: 'rescue' }] } });
});

it('asks the page to finish before it closes, and closes when the page says so', async () => {
  const host = await hostOfPage(await window().double.page());
  await host.call('app.ready', {});
  const told = new Promise((resolve) => host.on('app.closing', resolve));
  await host.settled();
  const closing = window();
  closing.close();
  expect(closing.isDestroyed()).toBe(false);
  expect(await told).toEqual({});
  const closed = new Promise((resolve) => closing.once('closed', resolve));
  await host.call('app.quit', {}).catch(() => undefined);
  await closed;
});
