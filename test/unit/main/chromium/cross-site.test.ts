import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumForTests } from '#test/helpers/chromium-for-tests.ts';
import { startTestServer, type TestServer } from '#test/helpers/loopback-server.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';

const { path: browserPath, args } = chromiumForTests();

describe.skipIf(!existsSync(browserPath))('a web page of another origin, in a real browser', () => {
  let browser: Browser;
  let running: TestServer;
  let memory: MemoryHost;
  let foreign: string;
  let close: () => void;

  beforeAll(async () => {
    running = await startTestServer();
    memory = createMemoryHost();
    running.server.serve(memory.host);
    const other = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Foreign</title><body></body>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    foreign = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    close = () => other.close();
    browser = await chromium.launch({ executablePath: browserPath, args });
  });
  afterAll(async () => {
    await browser.close();
    close();
    await running.close();
  });

  /** Cookies ignore ports: the foreign page on 127.0.0.1 sits in the same jar as our session. */
  async function pageWithSession() {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(running.server.origin);
    const status = await page.evaluate(
      async (code) =>
        (
          await fetch('/session/exchange', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ code }),
          })
        ).status,
      running.session.issueCode(10_000),
    );
    expect(status).toBe(200);
    await page.goto(foreign);
    return page;
  }

  it('reaches nothing by fetch, form, frame, image, script or socket', async () => {
    const page = await pageWithSession();
    const exchanges = running.exchanges.length;
    const found = await page.evaluate(async (origin) => {
      const tried = (work: Promise<Response>) =>
        work.then(
          (answer) => `${answer.type} ${answer.status}`,
          () => 'error',
        );
      const loads = (tag: 'img' | 'script' | 'iframe' | 'link', address: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve('load'));
          element.addEventListener('error', () => resolve('error'));
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = address;
          } else element.src = address;
          document.body.append(element);
        });
      const post = { method: 'POST', body: '{}', credentials: 'include' as const };
      const simple = { ...post, mode: 'no-cors' as const, headers: { 'Content-Type': 'text/plain' } };
      const json = { ...post, headers: { 'Content-Type': 'application/json' } };
      const socket = await new Promise<string>((resolve) => {
        const opened = new WebSocket(`${origin.replace('http', 'ws')}/events`);
        opened.addEventListener('open', () => resolve('open'));
        opened.addEventListener('error', () => resolve('error'));
      });
      return {
        read: await tried(fetch(`${origin}/`)),
        exchange: await tried(fetch(`${origin}/session/exchange`, json)),
        blind: await tried(fetch(`${origin}/session/exchange`, simple)),
        call: await tried(fetch(`${origin}/rpc/app.quit`, { ...post, headers: { 'X-Liaison-Token': 'x' } })),
        script: await loads('script', `${origin}/assets/app.js`),
        image: await loads('img', `${origin}/assets/app.js`),
        style: await loads('link', `${origin}/assets/app.js`),
        socket,
      };
    }, running.server.origin);
    expect(found).toMatchObject({
      read: 'error',
      exchange: 'error',
      call: 'error',
      script: 'error',
      image: 'error',
      style: 'error',
      socket: 'error',
    });
    // A blind request may be sent, but its answer is sealed, and nothing came of it.
    expect(['error', 'opaque 0']).toContain(found.blind);
    expect(running.exchanges.length).toBe(exchanges);
    expect(memory.lifecycle).toEqual([]);
  });

  it('cannot send a form, and cannot put the app into a frame', async () => {
    const page = await pageWithSession();
    const answers: number[] = [];
    page.on('response', (answer) => {
      if (answer.url().startsWith(running.server.origin)) answers.push(answer.status());
    });
    await page.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.name = 'target';
      document.body.append(frame);
      document.body.insertAdjacentHTML(
        'beforeend',
        `<form method="post" enctype="text/plain" target="target" action="${origin}/session/exchange"><input name="x"></form>`,
      );
      document.querySelector('form')!.submit();
    }, running.server.origin);
    await expect.poll(() => answers).toEqual([403]);
    await page.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
    }, running.server.origin);
    await expect.poll(() => answers).toEqual([403, 403]);
    expect(memory.lifecycle).toEqual([]);
  });

  it('is another origin under the name localhost, and gets no page there', async () => {
    const page = await (await browser.newContext()).newPage();
    const statuses: number[] = [];
    page.on('response', (answer) => statuses.push(answer.status()));
    // An answer without a page is shown as the browser's own error page.
    const visit = page.goto(running.server.origin.replace('127.0.0.1', 'localhost'));
    await expect(visit).rejects.toThrow('ERR_HTTP_RESPONSE_CODE_FAILURE');
    expect(statuses).toEqual([421]);
  });
});
