import { afterAll, beforeAll } from 'vitest';
import { serveIpc } from '#main/electron/ipc-transport.ts';
import { hostOfPage, openDoubleWindow, type DoubleWindow } from '#test/helpers/double-window.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { describeHostConformance } from './host-conformance.ts';

let shared: DoubleWindow;

beforeAll(async () => {
  shared = await openDoubleWindow();
});
afterAll(() => shared.close());

describeHostConformance('Electron IPC', async () => {
  const memory = createMemoryHost();
  const transport = serveIpc(memory.host.handlers);
  transport.admit(shared.window.webContents);
  const stop = memory.host.subscribe(({ event, payload }) => transport.send(event, payload));
  const api = await hostOfPage(shared.page);
  return {
    api,
    emitMenuCommand: (id) => void api.settled().then(() => memory.host.emit('menu.command', { id })),
    chooseFiles: memory.chooseFiles,
    // A subscription reaches the page in its own time.
    openWithApp: (files) => void api.settled().then(() => memory.openWithApp(files)),
    openedDocuments: memory.openedDocuments,
    close: async () => {
      stop();
      transport.close();
    },
  };
});
