import { expect, it } from 'vitest';
import { askForWindow } from '#main/chromium/ask-for-window.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { startTestServer } from '#test/helpers/loopback-server.ts';

const none = { files: [], leftOut: 0 };

it('gives a second start a window of the first one, for the right key and while it runs', async () => {
  const first = await startTestServer();
  first.server.serve(createMemoryHost().host);
  const { port, instanceKey: key } = first.server;
  expect(await askForWindow({ port, key }, none)).toBe(true);
  expect(await askForWindow({ port, key: 'guessed' }, none)).toBe(false);
  expect(first.windowsAsked()).toEqual([none]);
  await first.close();
  expect(await askForWindow({ port, key }, none)).toBe(false);
});

it('hands over the files of a second start, whatever they are called', async () => {
  const first = await startTestServer();
  first.server.serve(createMemoryHost().host);
  const { port, instanceKey: key } = first.server;
  const given = { files: ['/tmp/Zoë "best" ✨.csv', `/${'folder/'.repeat(500)}list.xlsx`], leftOut: 3 };
  expect(await askForWindow({ port, key }, given)).toBe(true);
  expect(first.windowsAsked()).toEqual([given]);
  await first.close();
});
