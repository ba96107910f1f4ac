import { expect, it } from 'vitest';
import { createHttpClient } from '#renderer/platform/http-client.ts';
import { ATTACHMENT_LIMIT } from '#shared/model/attachment.ts';
import { createLoopbackFetch } from '#test/helpers/loopback-fetch.ts';
import { startTestServer } from '#test/helpers/loopback-server.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { describeHostConformance } from './host-conformance.ts';

describeHostConformance('loopback HTTP', async () => {
  const memory = createMemoryHost();
  const running = await startTestServer();
  running.server.serve(memory.host);
  const client = createHttpClient({
    fetch: createLoopbackFetch(running.server.port),
    code: running.session.issueCode(10_000),
  });
  // The stream that carries events opens on its own; a test that sends one needs it to stand.
  while (running.server.pageCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  return {
    api: client,
    emitMenuCommand: (id) => memory.host.emit('menu.command', { id }),
    chooseFiles: memory.chooseFiles,
    openWithApp: memory.openWithApp,
    openedDocuments: memory.openedDocuments,
    close: async () => {
      client.close();
      await running.close();
    },
  };
});

it('lets a page in again after a reload, by its cookie', async () => {
  const memory = createMemoryHost();
  const running = await startTestServer();
  running.server.serve(memory.host);
  const fetch = createLoopbackFetch(running.server.port);
  const first = createHttpClient({ fetch, code: running.session.issueCode(10_000) });
  expect(await first.call('app.info', {})).toMatchObject({ tag: 'ok' });
  first.close();
  const second = createHttpClient({ fetch, code: null });
  expect(await second.call('app.info', {})).toMatchObject({ tag: 'ok' });
  second.close();
  await running.close();
});

it('carries a document as large as an attachment may be to the system, and no larger one', async () => {
  const memory = createMemoryHost();
  const running = await startTestServer();
  running.server.serve(memory.host);
  const client = createHttpClient({
    fetch: createLoopbackFetch(running.server.port),
    code: running.session.issueCode(10_000),
  });
  const open = (bytes: number): ReturnType<typeof client.call> =>
    client.call('files.openWithSystem', { name: `${'名'.repeat(500)}.pdf`, data: new Uint8Array(bytes) });
  expect(await open(ATTACHMENT_LIMIT)).toMatchObject({ tag: 'ok' });
  expect(await open(ATTACHMENT_LIMIT + 1)).toMatchObject({
    tag: 'refused',
    reason: expect.stringContaining('25 MB') as string,
  });
  expect(await open(ATTACHMENT_LIMIT + 1024 * 1024)).toMatchObject({ tag: 'failed' });
  expect(memory.openedDocuments).toHaveLength(1);
  client.close();
  await running.close();
});

it('tells the page that the host is gone, and answers calls as failed', async () => {
  const memory = createMemoryHost();
  const running = await startTestServer();
  running.server.serve(memory.host);
  const client = createHttpClient({
    fetch: createLoopbackFetch(running.server.port),
    code: running.session.issueCode(10_000),
  });
  const lost = new Promise<string>((resolve) => client.on('host.lost', ({ reason }) => resolve(reason)));
  while (running.server.pageCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  await running.close();
  expect(await lost).toContain('no longer answers');
  expect(await client.call('app.info', {})).toMatchObject({ tag: 'failed' });
  client.close();
});
