import type { Session } from 'electron';
import type { Browser, CDPSession } from 'playwright-core';
import { toAppAddress } from './address-map.ts';
import { doubleState, track } from './double-state.ts';

type SchemeHandler = Parameters<Session['protocol']['handle']>[1];
type HandlerOf = (scheme: string) => SchemeHandler | undefined;

const watched = new WeakSet<Browser>();

/**
 * Answers what no page's own interception sees: the script of a worker that was started by a worker. Those requests
 * belong to the browser as a whole; like all others they are answered by the scheme's handler or stopped.
 */
export async function answerEscapedRequests(browser: Browser, handlerOf: HandlerOf): Promise<void> {
  if (watched.has(browser)) return;
  watched.add(browser);
  const devtools = await browser.newBrowserCDPSession();
  devtools.on('Fetch.requestPaused', ({ requestId, request }) => {
    track(answer(devtools, requestId, toAppAddress(request.url), handlerOf));
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(devtools: CDPSession, requestId: string, url: string, handlerOf: HandlerOf): Promise<void> {
  const handler = handlerOf(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    doubleState.leavingRequests.push(url);
    await devtools.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    return;
  }
  const response = await handler(new Request(url));
  await devtools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}
