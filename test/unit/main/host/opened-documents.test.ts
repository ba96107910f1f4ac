import fc from 'fast-check';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '#main/host/node-file-system.ts';
import { openDocument, removeOpenedDocuments, safeDocumentName } from '#main/host/opened-documents.ts';
import { systemRandom } from '#main/host/system-sources.ts';
import { endingOf, isOpenable } from '#shared/contract/openable-files.ts';
import { isBareName } from '#shared/contract/schemas.ts';
import { ATTACHMENT_LIMIT } from '#shared/model/attachment.ts';
import { createMemoryFileSystem } from '#test/helpers/memory-file-system.ts';
import { createSeededRandom } from '#test/helpers/memory-host.ts';

const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const PDF = bytesOf('%PDF-1.7\n');

function setUp(problem: string | null = null) {
  const opened: string[] = [];
  const fileSystem = createMemoryFileSystem();
  const documents = {
    open: async (file: string) => {
      opened.push(file);
      return problem;
    },
  };
  const ports = { fileSystem, random: createSeededRandom(), dataFolder: '/data', documents };
  return { ports, opened, fileSystem };
}

const RTL = '\u202e';

describe('a file that is opened', () => {
  it('lies in a folder of its own, two of one name apart, and goes with the run', async () => {
    const { ports, opened, fileSystem } = setUp();
    for (const words of ['one', 'two']) {
      expect(await openDocument(ports, { name: 'rates.pdf', data: bytesOf(words) })).toEqual({ tag: 'ok', value: {} });
    }
    expect(new Set(opened).size).toBe(2);
    expect(opened.map((file) => [...fileSystem.files.get(file)!])).toEqual([[...bytesOf('one')], [...bytesOf('two')]]);
    for (const file of opened) expect(file).toMatch(/^\/data\/opened-files\/[0-9a-f]{16}\/rates\.pdf$/);
    await removeOpenedDocuments(ports);
    expect(fileSystem.files.size).toBe(0);
  });

  it('can be read by its owner alone and written by nobody', async () => {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'liaison-opened-'));
    let opened = '';
    const documents = { open: async (file: string) => ((opened = file), null) };
    const ports = { fileSystem: createNodeFileSystem(), random: systemRandom, dataFolder, documents };
    try {
      await openDocument(ports, { name: 'rates.pdf', data: PDF });
      expect((await stat(opened)).mode & 0o777).toBe(0o400);
      expect((await stat(path.dirname(opened))).mode & 0o777).toBe(0o700);
      expect((await stat(path.dirname(path.dirname(opened)))).mode & 0o777).toBe(0o700);
      await removeOpenedDocuments(ports);
      expect(await readdir(dataFolder)).toEqual([]);
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  });

  it.each([
    ['a program', 'setup.exe', 'exe'],
    ['a shell script', 'run.sh', 'sh'],
    ['a starter of the desktop', 'media-kit.desktop', 'desktop'],
    ['a web page', 'rates.html', 'html'],
    ['a picture with scripts', 'logo.svg', 'svg'],
    ['a script', 'rates.pdf.js', 'js'],
    ['a batch file', 'RATES.BAT', 'bat'],
    ['a link', 'rates.lnk', 'lnk'],
    ['a Java program', 'kit.jar', 'jar'],
    ['a table with macros', 'rates.xlsm', 'xlsm'],
    ['a text with macros', 'contract.docm', 'docm'],
    ['an old office file', 'contract.doc', 'doc'],
    ['an archive', 'kit.zip', 'zip'],
    ['an image for installing', 'kit.dmg', 'dmg'],
    ['a program after a dot and a space Windows drops', 'rates.exe. ', 'exe'],
    ['a program whose name reads like a document', `rates${RTL}fdp.exe`, 'exe'],
    ['a program with an invisible sign in its ending', 'rates.e\u200bxe', 'exe'],
    ['a file with a second stream', 'rates.pdf:hidden.exe', 'exe'],
    ['a file without an ending', 'Makefile', ''],
    ['a hidden file', '.bashrc', ''],
  ])('is not %s', async (_kind, name, ending) => {
    const { ports, opened, fileSystem } = setUp();
    const answer = await openDocument(ports, { name, data: PDF });
    if (answer.tag !== 'refused') throw new Error(answer.tag);
    expect(answer.reason).toContain(ending === '' ? 'no ending' : `.${ending}`);
    expect(answer.reason).toContain('Save a copy');
    expect([opened, fileSystem.files.size]).toEqual([[], 0]);
  });

  it.each([
    ['a Windows program', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03)],
    ['a Linux program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0x02)],
    ['a script', bytesOf('#!/bin/sh\nrm -rf ~\n')],
    ['a starter of the desktop', bytesOf('[Desktop Entry]\nExec=sh\n')],
    ['an old office file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)],
    ['an office file with macros', bytesOf('PK\u0003\u0004...word/vbaProject.bin...')],
  ])('does not hold %s under a harmless name', async (_kind, data) => {
    const { ports, opened } = setUp();
    const answer = await openDocument(ports, { name: 'rates.pdf', data: new Uint8Array(data) });
    expect(answer).toMatchObject({ tag: 'refused', reason: expect.stringContaining('Save a copy') as string });
    expect(opened).toEqual([]);
  });

  it('may be words that begin like a program', async () => {
    const { ports } = setUp();
    expect(await openDocument(ports, { name: 'notes.txt', data: bytesOf('MZ Studio: fee 300') })).toMatchObject({
      tag: 'ok',
    });
  });

  it('is as large as an attachment may be, and no larger', async () => {
    const { ports } = setUp();
    const most = new Uint8Array(ATTACHMENT_LIMIT + 1);
    expect(await openDocument(ports, { name: 'film.mp4', data: most.subarray(1) })).toMatchObject({ tag: 'ok' });
    expect(await openDocument(ports, { name: 'film.mp4', data: most })).toMatchObject({
      tag: 'refused',
      reason: expect.stringContaining('25 MB') as string,
    });
  });

  it('has no program here: the reason says so', async () => {
    const { ports, fileSystem } = setUp();
    const unable = await openDocument({ ...ports, documents: null }, { name: 'rates.pdf', data: PDF });
    expect(unable).toMatchObject({ tag: 'unavailable', reason: expect.stringContaining('Save a copy') as string });
    expect(fileSystem.files.size).toBe(0);
    const failing = setUp('nobody reads PDF');
    expect(await openDocument(failing.ports, { name: 'rates.pdf', data: PDF })).toMatchObject({
      tag: 'failed',
      reason: '"rates.pdf" was not opened: nobody reads PDF. Save a copy instead.',
    });
  });
});

describe('the name of an opened file', () => {
  it.each([
    ['../../etc/passwd.txt', 'etc-passwd.txt'],
    ['..\\..\\Windows\\win.txt', 'Windows-win.txt'],
    ['/etc/hosts.txt', 'etc-hosts.txt'],
    ['C:\\rates.pdf', 'C--rates.pdf'],
    ['.hidden.pdf', 'hidden.pdf'],
    ['-rf.pdf', 'rf.pdf'],
    ['con.pdf', 'file-con.pdf'],
    ['LPT1.tar.pdf', 'file-LPT1.tar.pdf'],
    ['.pdf', 'pdf'],
    [`invoice${RTL}exe.pdf`, 'invoiceexe.pdf'],
    ['a\nb\tc\u0000.pdf', 'abc.pdf'],
    ['Ünïcode 名前.PDF', 'Ünïcode 名前.pdf'],
    ['rates.pdf...   ', 'rates.pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeDocumentName(name)).toBe(safe);
  });

  it('keeps its ending and stays short, however long it was', () => {
    const safe = safeDocumentName(`${'名'.repeat(500)}.pdf`);
    expect(safe).toMatch(/^名+\.pdf$/);
    expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(120);
  });

  it('is one plain name in every system, whatever it was', () => {
    const parts = fc.constantFrom(
      '..',
      '/',
      '\\',
      '.',
      ' ',
      'con',
      'nul',
      ':',
      RTL,
      '\u0000',
      '\ud800',
      '名',
      'a',
      '.pdf',
      '.exe',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(parts).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeDocumentName(name);
        expect(isBareName(safe)).toBe(true);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(120);
        // What is decided about the safe name is decided about the very file that is written.
        expect(endingOf(safe)).toBe(safe.includes('.') ? safe.slice(safe.lastIndexOf('.') + 1) : '');
        const given = endingOf(name.replace(/[/\\:*?"<>|]/g, '-'));
        expect(!isOpenable(safe) || safe.endsWith(`.${given}`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
