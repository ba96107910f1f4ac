import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { describeHostConformance } from './host-conformance.ts';

describeHostConformance('memory', async () => {
  const memory = createMemoryHost();
  return {
    api: memory.api,
    emitMenuCommand: (id) => memory.host.emit('menu.command', { id }),
    chooseFiles: memory.chooseFiles,
    openWithApp: memory.openWithApp,
    openedDocuments: memory.openedDocuments,
    close: async () => undefined,
  };
});
