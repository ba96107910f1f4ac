import { expect, test } from '../driver/app-test.ts';
import { ElectronDoubleDriver } from '../driver/launch-electron-double.ts';
import type { AppDriver } from '../driver/app-driver.ts';

/* What the main process of the Electron shell does about an attack, as its records on the double tell it. */

function onDouble(app: AppDriver): ElectronDoubleDriver {
  if (!(app instanceof ElectronDoubleDriver)) throw new Error('This spec is for the double.');
  return app;
}

type RawPage = typeof globalThis & {
  __electronDoubleSend(message: { kind: 'invoke'; channel: string; args: unknown[] }): Promise<{ tag: string }>;
};

test('navigation is prevented by the main process, not by chance', async ({ app }) => {
  // A page that got rid of its own rules: a navigation by the debugger asks nobody in the page.
  await app.page.evaluate(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.com/';
    document.head.append(meta);
  });
  await app.page.goto('https://example.com/direct').catch(() => undefined);
  const { prevented, leavingRequests } = await onDouble(app).records();
  expect(prevented.map(({ url }) => url)).toContain('https://example.com/direct');
  expect(leavingRequests).toEqual([]);
  await expect(app.page).toHaveTitle(/Liaison/);
});

test('a frame inside the page cannot call the host', async ({ app }) => {
  const call = { kind: 'invoke' as const, channel: 'liaison:call', args: ['app.info', {}] };
  const fromPage = await app.page.evaluate((message) => (globalThis as RawPage).__electronDoubleSend(message), call);
  expect(fromPage.tag).toBe('ok');
  await app.page.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = app.page.frames().find((each) => each.parentFrame() !== null);
  const fromFrame = await frame?.evaluate((message) => (globalThis as RawPage).__electronDoubleSend(message), call);
  expect(fromFrame?.tag).toBe('refused');
});

test('the page gets named functions and nothing of Electron or Node', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const page = globalThis as unknown as Record<string, object | undefined>;
    const host = (page['liaisonHost'] ?? {}) as { call?: unknown };
    const before = host.call;
    // Outside strict mode an assignment that fails says nothing, so the result is looked at.
    Reflect.set(host, 'call', () => 'mine');
    return {
      names: Object.keys(host).sort(),
      leaks: ['require', 'process', 'Buffer', 'electron', 'ipcRenderer', 'module'].filter((name) => name in page),
      isFixed: host.call === before,
    };
  });
  expect(found).toEqual({ names: ['call', 'on'], leaks: [], isFixed: true });
});

test('every window is made with every protection', async ({ app }) => {
  const { windows } = await onDouble(app).records();
  expect(windows).toHaveLength(1);
  expect(windows[0]?.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('a menu item reaches the page as the id of a command', async ({ app }) => {
  const heard = app.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { liaisonHost } = globalThis as unknown as {
          liaisonHost: { on(event: string, listener: (payload: unknown) => void): () => void };
        };
        const stop = liaisonHost.on('menu.command', (payload) => {
          stop();
          resolve(payload);
        });
        document.documentElement.dataset['listening'] = 'yes';
      }),
  );
  await app.page.locator('html[data-listening]').waitFor();
  await onDouble(app).ask('clickMenu', 'go.roster');
  expect(await heard).toEqual({ id: 'go.roster' });
});
