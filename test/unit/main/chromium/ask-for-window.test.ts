import { expect, it } from 'vitest';
import { askForWindow } from '#main/chromium/ask-for-window.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { startTestServer } from '#test/helpers/loopback-server.ts';

it('gives a second start a window of the first one, for the right key and while it runs', async () => {
  const first = await startTestServer();
  first.server.serve(createMemoryHost().host);
  const { port, instanceKey: key } = first.server;
  expect(await askForWindow({ port, key })).toBe(true);
  expect(await askForWindow({ port, key: 'guessed' })).toBe(false);
  expect(first.windowsAsked()).toBe(1);
  await first.close();
  expect(await askForWindow({ port, key })).toBe(false);
});
