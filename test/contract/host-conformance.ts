import { afterEach, describe, expect, it } from 'vitest';
import type { HostApi, RequestOf } from '#shared/contract/host-api.ts';
import { EMPTY_JOURNAL_HASH, journalHash } from '#shared/contract/journal-hash.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { text } from '#shared/text/text.ts';

/** One transport under test: a client, and how to put its host away. */
export interface ConformanceClient {
  readonly api: HostApi;
  /** Makes the host send an event to its pages. */
  emitMenuCommand(id: string): void;
  /** Files that the next "open file" dialog answers. */
  chooseFiles(files: { name: string; data: Uint8Array<ArrayBuffer> }[]): void;
  /** The person opens these files with the app. A file without data is not there any more. */
  openWithApp(files: { name: string; data?: Uint8Array<ArrayBuffer> }[]): void;
  /** Paths of the files that were handed to the system's programs. */
  readonly openedDocuments: readonly string[];
  close(): Promise<void>;
}

const WORKSPACE = '0190a000-0000-7000-8000-000000000001';
const SAMPLE = '0190a000-0000-7000-8000-000000000002';
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

/**
 * What every transport owes a page, whatever carries the calls. Run it once per transport:
 * `describeHostConformance('loopback HTTP', makeClient)`.
 */
export function describeHostConformance(transport: string, makeClient: () => Promise<ConformanceClient>): void {
  describe(`host over ${transport}`, () => {
    let client: ConformanceClient | null = null;
    const start = async () => (client = await makeClient());
    afterEach(async () => {
      await client?.close();
      client = null;
    });

    it('answers plain data', async () => {
      const { api } = await start();
      const answer = await api.call('app.info', {});
      expect(answer).toMatchObject({ tag: 'ok', value: { capabilities: { menu: expect.any(Boolean) as boolean } } });
      expect(await api.call('app.start', {})).toEqual({ tag: 'ok', value: { problems: [] } });
    });

    it('carries bytes both ways unchanged, also none and every value', async () => {
      const { api } = await start();
      await api.call('workspaces.register', { id: WORKSPACE, name: 'Bytes', isSample: false });
      let previousHash = EMPTY_JOURNAL_HASH;
      const payloads = [
        new Uint8Array(0),
        Uint8Array.from({ length: 256 }, (_, value) => value),
        bytesOf('x'.repeat(300_000)),
      ];
      for (const [index, payload] of payloads.entries()) {
        const sequence = index + 1;
        const hash = journalHash(previousHash, sequence, payload);
        const entry = { workspaceId: WORKSPACE, sequence, previousHash, payload, counts: { influencer: sequence } };
        expect(await api.call('journal.append', entry)).toEqual({ tag: 'ok', value: { sequence, hash } });
        previousHash = hash;
      }
      const read = await api.call('journal.read', { workspaceId: WORKSPACE, afterSequence: 0 });
      if (read.tag !== 'ok') throw new Error(read.tag);
      expect(read.value.entries.map((entry) => sha256Hex(entry.payload))).toEqual(
        payloads.map((each) => sha256Hex(each)),
      );
      expect(read.value.entries.every((entry) => entry.payload instanceof Uint8Array)).toBe(true);
    });

    it('refuses an unknown channel, a request of the wrong shape and names that are inherited', async () => {
      const { api } = await start();
      const call = api.call as (channel: string, request: unknown) => Promise<{ tag: string }>;
      expect(await call('app.info', { extra: 1 })).toMatchObject({ tag: 'refused' });
      expect(await call('journal.head', { workspaceId: '../../etc' })).toMatchObject({ tag: 'refused' });
      for (const name of ['nothing.here', 'constructor', '__proto__', 'toString']) {
        const outcome = await call(name, {}).then(
          (answer) => answer.tag,
          () => 'thrown',
        );
        expect(['refused', 'failed', 'thrown']).toContain(outcome);
      }
    });

    it('refuses a file handle it did not give', async () => {
      const { api } = await start();
      const handle = `file-${'0'.repeat(32)}`;
      expect(await api.call('files.read', { handle, offset: 0, length: 10 })).toMatchObject({ tag: 'refused' });
      expect(await api.call('files.write', { handle, data: bytesOf('x') })).toMatchObject({ tag: 'refused' });
      expect(await api.call('files.release', { handle })).toMatchObject({ tag: 'ok' });
    });

    it('reads chosen files in pieces and refuses to write to them', async () => {
      const { api, chooseFiles } = await start();
      chooseFiles([{ name: 'posts.csv', data: bytesOf('handle,likes\n') }]);
      const chosen = await api.call('files.open', { filters: [], multiple: true });
      if (chosen.tag !== 'ok') throw new Error(chosen.tag);
      const file = chosen.value.files[0]!;
      expect(file).toMatchObject({ name: 'posts.csv', bytes: 13 });
      const part = await api.call('files.read', { handle: file.handle, offset: 7, length: 100 });
      expect(part).toEqual({ tag: 'ok', value: { data: bytesOf('likes\n') } });
      expect(await api.call('files.read', { handle: file.handle, offset: 13, length: 100 })).toEqual({
        tag: 'ok',
        value: { data: new Uint8Array(0) },
      });
      expect(await api.call('files.write', { handle: file.handle, data: bytesOf('x') })).toMatchObject({
        tag: 'refused',
      });
    });

    it('hands out files that were opened with the app once, whenever they came', async () => {
      const { api, openWithApp } = await start();
      openWithApp([
        { name: 'posts.csv', data: bytesOf('handle,likes\n') },
        { name: 'Agency.LIAISON', data: bytesOf('PK') },
        { name: 'gone.csv' },
      ]);
      const workspaces = await api.call('files.takeOpened', { kind: 'workspaces' });
      expect(workspaces).toMatchObject({
        tag: 'ok',
        value: { files: [{ name: 'Agency.LIAISON', bytes: 2 }], unreadable: [], leftOut: 0, waiting: 2 },
      });
      const rest = await api.call('files.takeOpened', { kind: 'others' });
      if (rest.tag !== 'ok') throw new Error(rest.tag);
      expect(rest.value).toMatchObject({ files: [{ name: 'posts.csv', bytes: 13 }], leftOut: 0, waiting: 0 });
      expect(rest.value.unreadable).toEqual([{ name: 'gone.csv', reason: text.host.disk.gone }]);
      const { handle } = rest.value.files[0]!;
      expect(await api.call('files.read', { handle, offset: 7, length: 100 })).toEqual({
        tag: 'ok',
        value: { data: bytesOf('likes\n') },
      });
      expect(await api.call('files.write', { handle, data: bytesOf('x') })).toMatchObject({ tag: 'refused' });
      expect(await api.call('files.takeOpened', { kind: 'others' })).toEqual({
        tag: 'ok',
        value: { files: [], unreadable: [], leftOut: 0, waiting: 0 },
      });
    });

    it('tells pages that files were opened', async () => {
      const { api, openWithApp } = await start();
      await api.call('app.info', {});
      const told = new Promise((resolve) => api.on('files.opened', resolve));
      openWithApp([{ name: 'posts.csv', data: bytesOf('handle\n') }]);
      expect(await told).toEqual({});
    });

    it('keeps a journal: chain, repetition, wrong place, other history', async () => {
      const { api } = await start();
      await api.call('workspaces.register', { id: WORKSPACE, name: 'Chain', isSample: false });
      const first = entry(1, EMPTY_JOURNAL_HASH, 'one');
      const hash = journalHash(EMPTY_JOURNAL_HASH, 1, bytesOf('one'));
      expect(await api.call('journal.append', first)).toMatchObject({ tag: 'ok' });
      expect(await api.call('journal.append', first)).toEqual({ tag: 'ok', value: { sequence: 1, hash } });
      expect(await api.call('journal.append', entry(1, EMPTY_JOURNAL_HASH, 'other'))).toMatchObject({ tag: 'refused' });
      expect(await api.call('journal.append', entry(3, hash, 'three'))).toMatchObject({ tag: 'refused' });
      expect(await api.call('journal.append', entry(2, EMPTY_JOURNAL_HASH, 'two'))).toMatchObject({ tag: 'refused' });
      expect(await api.call('journal.append', entry(2, hash, 'two'))).toMatchObject({ tag: 'ok' });
      const head = await api.call('journal.head', { workspaceId: WORKSPACE });
      expect(head).toMatchObject({ tag: 'ok', value: { sequence: 2, counts: { post: 2 } } });
      const rest = await api.call('journal.read', { workspaceId: WORKSPACE, afterSequence: 1 });
      expect(rest).toMatchObject({ tag: 'ok', value: { entries: [{ sequence: 2, payload: bytesOf('two') }] } });
    });

    it('knows nothing of a workspace that was never registered', async () => {
      const { api } = await start();
      expect(await api.call('journal.head', { workspaceId: WORKSPACE })).toMatchObject({ tag: 'refused' });
      expect(await api.call('journal.append', entry(1, EMPTY_JOURNAL_HASH, 'x'))).toMatchObject({ tag: 'refused' });
    });

    it('writes, lists and reads snapshots', async () => {
      const { api } = await start();
      await api.call('workspaces.register', { id: WORKSPACE, name: 'Shots', isSample: false });
      const data = bytesOf('a workspace file');
      const written = await api.call('snapshots.write', {
        workspaceId: WORKSPACE,
        sequence: 0,
        counts: { influencer: 3 },
        reason: 'manual',
        data,
      });
      if (written.tag !== 'ok') throw new Error(written.tag);
      expect(written.value).toMatchObject({ bytes: data.length, sha256: sha256Hex(data) });
      const { name } = written.value;
      const listed = await api.call('snapshots.list', { workspaceId: WORKSPACE });
      expect(listed).toMatchObject({ tag: 'ok', value: { snapshots: [{ name, isVerified: true, reason: 'manual' }] } });
      expect(await api.call('snapshots.read', { workspaceId: WORKSPACE, name })).toEqual({
        tag: 'ok',
        value: { data },
      });
      const unknown = { workspaceId: WORKSPACE, name: 'other.liaison' };
      expect(await api.call('snapshots.read', unknown)).toMatchObject({ tag: 'refused' });
    });

    it('lists workspaces, newest first, and removes only samples', async () => {
      const { api } = await start();
      await api.call('workspaces.register', { id: WORKSPACE, name: 'Real', isSample: false });
      await api.call('workspaces.register', { id: SAMPLE, name: 'Sample', isSample: true });
      const listed = await api.call('workspaces.list', {});
      if (listed.tag !== 'ok') throw new Error(listed.tag);
      expect(listed.value.workspaces.map((each) => each.name).sort()).toEqual(['Real', 'Sample']);
      expect(await api.call('workspaces.remove', { id: WORKSPACE })).toMatchObject({ tag: 'refused' });
      expect(await api.call('workspaces.remove', { id: SAMPLE })).toMatchObject({ tag: 'ok' });
      const after = await api.call('workspaces.list', {});
      expect(after).toMatchObject({ tag: 'ok', value: { workspaces: [{ name: 'Real' }] } });
    });

    it('opens only harmless links', async () => {
      const { api } = await start();
      for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'http://example.com', 'https://a@example.com/']) {
        expect(await api.call('links.open', { url })).toMatchObject({ tag: 'refused' });
      }
    });

    it('opens documents by the system, and nothing that can run', async () => {
      const { api, openedDocuments } = await start();
      const data = bytesOf('%PDF-1.7');
      expect(await api.call('files.openWithSystem', { name: '../media kit.pdf', data })).toEqual({
        tag: 'ok',
        value: {},
      });
      expect(openedDocuments).toHaveLength(1);
      expect(openedDocuments[0]).toMatch(/\/opened-files\/[0-9a-f]{16}\/media kit\.pdf$/);
      for (const name of ['kit.exe', 'kit.html', 'kit\u202efdp.exe', 'kit.xlsm', '.bashrc', `${'k'.repeat(500)}.sh`]) {
        expect(await api.call('files.openWithSystem', { name, data })).toMatchObject({ tag: 'refused' });
      }
      expect(openedDocuments).toHaveLength(1);
    });

    it('forwards events until the listener leaves', async () => {
      const { api, emitMenuCommand } = await start();
      // A call first, so that the connection stands.
      await api.call('app.info', {});
      const heard: string[] = [];
      const first = new Promise<void>((resolve) => {
        const stop = api.on('menu.command', ({ id }) => {
          heard.push(id);
          stop();
          resolve();
        });
      });
      emitMenuCommand('roster.open');
      await first;
      emitMenuCommand('roster.close');
      await api.call('app.info', {});
      expect(heard).toEqual(['roster.open']);
    });

    it('has no work of the command line unless it was started for it', async () => {
      const { api } = await start();
      expect(await api.call('command.take', {})).toEqual({ tag: 'ok', value: { job: null } });
      expect(await api.call('command.progress', { message: 'x' })).toMatchObject({ tag: 'refused' });
    });

    it('keeps many calls apart that run at the same time', async () => {
      const { api } = await start();
      const ids = Array.from(
        { length: 12 },
        (_, at) => `0190a000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
      );
      const answers = await Promise.all(
        ids.map((id, at) => api.call('workspaces.register', { id, name: `Agency ${at}`, isSample: true })),
      );
      expect(answers.map((each) => (each.tag === 'ok' ? each.value.id : each.tag))).toEqual(ids);
    });
  });
}

function entry(sequence: number, previousHash: string, words: string): RequestOf<'journal.append'> {
  return { workspaceId: WORKSPACE, sequence, previousHash, payload: bytesOf(words), counts: { post: sequence } };
}
