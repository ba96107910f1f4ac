import { afterEach, describe, expect, it, vi } from 'vitest';
import { withBrowserFiles } from '#renderer/platform/browser-files.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';

const FILTERS = [{ label: 'Tables', extensions: ['csv', 'xlsx'] }];
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

function setUp() {
  const memory = createMemoryHost();
  return { memory, host: withBrowserFiles(memory.api) };
}

/** Answers the page's own file question in the place of a person. */
function answer(files: readonly File[] | null): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  if (files === null) {
    input.dispatchEvent(new Event('cancel'));
    return input;
  }
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  return input;
}

describe('files in the browser', () => {
  it('are chosen in the page, read in pieces, and stay there', async () => {
    const { memory, host } = setUp();
    const asking = host.call('files.open', { filters: FILTERS, multiple: true });
    const input = answer([new File(['handle,likes\n'], 'posts.csv'), new File([''], 'empty.csv')]);
    expect([input.accept, input.multiple]).toEqual(['.csv,.xlsx', true]);
    const chosen = await asking;
    if (chosen.tag !== 'ok') throw new Error(chosen.tag);
    expect(chosen.value.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['posts.csv', 13],
      ['empty.csv', 0],
    ]);
    const { handle } = chosen.value.files[0]!;
    expect(handle).toMatch(/^file-[0-9a-f]{32}$/);
    expect(await host.call('files.read', { handle, offset: 7, length: 5 })).toEqual({
      tag: 'ok',
      value: { data: bytesOf('likes') },
    });
    expect(await host.call('files.read', { handle, offset: 13, length: 5 })).toMatchObject({ tag: 'ok' });
    expect(await memory.api.call('files.read', { handle, offset: 0, length: 5 })).toMatchObject({ tag: 'refused' });
    expect(await host.call('files.write', { handle, data: bytesOf('x') })).toMatchObject({ tag: 'refused' });
    expect(await host.call('files.release', { handle })).toMatchObject({ tag: 'ok' });
    expect(await host.call('files.read', { handle, offset: 0, length: 5 })).toMatchObject({ tag: 'refused' });
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('are not chosen when the person closes the dialog', async () => {
    const { host } = setUp();
    const asking = host.call('files.open', { filters: FILTERS, multiple: false });
    answer(null);
    expect(await asking).toEqual({ tag: 'cancelled' });
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('go to the downloads folder where no dialog can be answered', async () => {
    const { host } = setUp();
    const clicked: { name: string; content: Promise<string> }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push({ name: this.download, content: fetch(this.href).then((found) => found.text()) });
    });
    const place = await host.call('files.save', { suggestedName: 'report.pdf', filters: FILTERS });
    if (place.tag !== 'ok') throw new Error(place.tag);
    expect(place.value.name).toBe('report.pdf');
    expect(clicked).toEqual([]);
    const data = bytesOf('content');
    const written = await host.call('files.write', { handle: place.value.handle, data });
    expect(written).toEqual({ tag: 'ok', value: { bytes: 7, sha256: sha256Hex(data) } });
    expect(clicked.map((each) => each.name)).toEqual(['report.pdf']);
    expect(await clicked[0]!.content).toBe('content');
    click.mockRestore();
  });

  describe('with a save dialog', () => {
    /** Stands in for the dialog alone; the file behind it is a real one, in the origin's private file system. */
    function dialogAnswers(choose: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>) {
      Object.defineProperty(navigator, 'webdriver', { value: false, configurable: true });
      vi.stubGlobal('showSaveFilePicker', choose);
    }
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'webdriver');
      vi.unstubAllGlobals();
    });

    it('are written where the person said, and replace what was there', async () => {
      const folder = await navigator.storage.getDirectory();
      dialogAnswers(() => folder.getFileHandle('chosen.pdf', { create: true }));
      const { host } = setUp();
      for (const content of ['a long first version', 'second']) {
        const place = await host.call('files.save', { suggestedName: 'report.pdf', filters: FILTERS });
        if (place.tag !== 'ok') throw new Error(place.tag);
        expect(place.value.name).toBe('chosen.pdf');
        expect(await host.call('files.write', { handle: place.value.handle, data: bytesOf(content) })).toMatchObject({
          tag: 'ok',
        });
        const file = await (await folder.getFileHandle('chosen.pdf')).getFile();
        expect(await file.text()).toBe(content);
      }
    });

    it('are not written when the person closes it, and failures are told', async () => {
      dialogAnswers(() => Promise.reject(new DOMException('closed', 'AbortError')));
      const { host } = setUp();
      const closed = await host.call('files.save', { suggestedName: 'report.pdf', filters: FILTERS });
      expect(closed).toEqual({ tag: 'cancelled' });
      const folder = await navigator.storage.getDirectory();
      const removed = await folder.getFileHandle('gone.pdf', { create: true });
      await folder.removeEntry('gone.pdf');
      const broken = { createWritable: () => Promise.reject(new Error('the stick was pulled out')) };
      dialogAnswers(() => Promise.resolve(Object.assign(removed, broken)));
      const place = await host.call('files.save', { suggestedName: 'gone.pdf', filters: FILTERS });
      if (place.tag !== 'ok') throw new Error(place.tag);
      const written = await host.call('files.write', { handle: place.value.handle, data: bytesOf('x') });
      expect(written).toMatchObject({ tag: 'failed' });
      expect(written.tag === 'failed' && written.reason).toContain('the stick was pulled out');
    });
  });

  it('leaves every other call, and handles it does not know, to the host', async () => {
    const { memory, host } = setUp();
    expect(await host.call('app.info', {})).toMatchObject({ tag: 'ok', value: { shell: 'memory' } });
    memory.chooseFiles([{ name: 'held.csv', data: bytesOf('held by the host') }]);
    const held = await memory.api.call('files.open', { filters: FILTERS, multiple: false });
    if (held.tag !== 'ok') throw new Error(held.tag);
    const { handle } = held.value.files[0]!;
    expect(await host.call('files.read', { handle, offset: 0, length: 4 })).toEqual({
      tag: 'ok',
      value: { data: bytesOf('held') },
    });
  });
});
