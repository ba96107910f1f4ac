import { createServer, request, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, test } from '../driver/app-test.ts';
import { waitUntilReady } from '../driver/ready-page.ts';

/*
 * Another page in the same browser attacks the loopback host. It is served from another port of 127.0.0.1, which is
 * the same site: the browser sends the session's cookie along, so that only the host's own checks are left.
 */

let attacker: Server;
let attackerOrigin: string;

test.beforeAll(async () => {
  attacker = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Attacker</title><body></body>');
  });
  attackerOrigin = await new Promise((resolve) => {
    attacker.listen(0, '127.0.0.1', () => {
      const address = attacker.address();
      resolve(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '');
    });
  });
});
test.afterAll(() => {
  attacker.closeAllConnections();
  attacker.close();
});

/** Everything a page can send without asking, and what it can read of the answers. */
async function attack(page: Page, target: string): Promise<Record<string, string>> {
  return page.evaluate(async (origin) => {
    const socket = origin.replace('http', 'ws');
    const framed = (make: (name: string) => HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { name: `f${Math.random()}` });
        document.body.append(frame);
        const made = make(frame.name);
        frame.addEventListener('load', () => {
          // `null` is what a document of another origin looks like from here.
          resolve(frame.contentDocument === null ? 'unreadable' : 'readable');
        });
        if (made instanceof HTMLFormElement) made.submit();
        else frame.src = `${origin}/`;
      });
    const form = (name: string): HTMLFormElement => {
      const made = Object.assign(document.createElement('form'), {
        action: `${origin}/rpc/app.quit`,
        method: 'post',
        enctype: 'text/plain',
        target: name,
      });
      document.body.append(made);
      return made;
    };
    const read = (path: string, init: RequestInit): Promise<string> =>
      fetch(`${origin}${path}`, { credentials: 'include', ...init }).then(
        (response) => `${response.type}:${response.status}`,
        () => 'refused',
      );
    return {
      read: await read('/', {}),
      session: await read('/session/exchange', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }),
      sessionPlain: await read('/session/exchange', { method: 'POST', body: '{}' }),
      call: await read('/rpc/app.quit', { method: 'POST', body: '{}' }),
      blind: await read('/rpc/app.quit', { method: 'POST', body: '{}', mode: 'no-cors' }),
      withToken: await read('/rpc/app.quit', { method: 'POST', headers: { 'X-Liaison-Token': 'x' }, body: '{}' }),
      events: await read('/events', { method: 'POST', mode: 'no-cors' }),
      image: await new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
        image.src = `${origin}/rpc/app.quit`;
      }),
      script: await new Promise<string>((resolve) => {
        const script = document.createElement('script');
        script.onload = () => resolve('loaded');
        script.onerror = () => resolve('refused');
        script.src = `${origin}/index.html`;
        document.body.append(script);
      }),
      socket: await new Promise<string>((resolve) => {
        const opened = new WebSocket(`${socket}/events`);
        opened.onopen = () => resolve('opened');
        opened.onerror = () => resolve('refused');
      }),
      frame: await framed(() => document.createElement('div')),
      form: await framed(form),
    };
  }, target);
}

test('a page of another origin reads nothing and changes nothing', async ({ app }) => {
  const target = new URL(app.page.url()).origin;
  const page = await app.page.context().newPage();
  await page.goto(attackerOrigin);
  const outcomes = await attack(page, target);
  expect(outcomes).toMatchObject({
    read: 'refused',
    session: 'refused',
    sessionPlain: 'refused',
    call: 'refused',
    withToken: 'refused',
    image: 'refused',
    script: 'refused',
    socket: 'refused',
  });
  expect(JSON.stringify(outcomes)).not.toMatch(/readable":|loaded|opened|basic/);
  expect([outcomes['blind'], outcomes['events']]).not.toContain('basic:200');
  await page.close();
  // The host is still there and still knows its own page.
  await app.page.reload();
  await waitUntilReady(app.page);
});

/** A raw request, for headers no browser would send. */
function raw(port: number, headers: Record<string, string>, path = '/'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, setHost: false }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('a name that was bent to this computer gets no page', async ({ app }) => {
  const port = Number(new URL(app.page.url()).port);
  const names = [
    `localhost:${port}`,
    `evil.test:${port}`,
    `127.0.0.1.evil.test:${port}`,
    `127.0.0.1.:${port}`,
    `user@127.0.0.1:${port}`,
    '127.0.0.1',
    '',
  ];
  for (const host of names) {
    const answer = await raw(port, { Host: host });
    expect([400, 403, 404, 421], host).toContain(answer.status);
    expect(answer.body, host).toBe('');
  }
  expect((await raw(port, { Host: `127.0.0.1:${port}` })).status).toBe(200);
});
