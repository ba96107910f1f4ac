import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHeadlessPdf } from '#main/chromium/headless-pdf.ts';
import { chromiumForTests } from '#test/helpers/chromium-for-tests.ts';

const browser = chromiumForTests().path;

describe.skipIf(!existsSync(browser))('printing in a windowless browser', () => {
  let temporaryFolder: string;
  beforeEach(async () => {
    temporaryFolder = await mkdtemp(path.join(tmpdir(), 'liaison-pdf-'));
  });
  afterEach(() => rm(temporaryFolder, { recursive: true, force: true }));

  it('makes a tagged PDF with bookmarks, without running scripts or reaching any network', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const html = `<!doctype html><html lang="en"><head><style>@page { size: A5 }</style>
      <link rel="stylesheet" href="http://127.0.0.1:${port}/style.css"></head><body>
      <h1>Résumé of Zoë &amp; Co</h1><p id="p">untouched</p>
      <script>document.getElementById('p').textContent = 'script ran'; fetch('http://127.0.0.1:${port}/fetch')</script>
      <img alt="" src="http://127.0.0.1:${port}/image.png"><h2>Second</h2></body></html>`;
    const pdf = await createHeadlessPdf(browser, { temporaryFolder }).print({ html, title: 'Title <1>' });
    server.close();
    expect(asked).toEqual([]);
    const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    const words = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(words).toContain('Résumé of Zoë & Co');
    expect(words).toContain('untouched');
    expect((await document.getMetadata()).info).toMatchObject({ Title: 'Title <1>' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getOutline())[0]).toMatchObject({ title: 'Résumé of Zoë & Co' });
    // A5 is 148 mm wide: 419.5 points.
    expect(Math.abs(page.getViewport({ scale: 1 }).width - 419.5)).toBeLessThan(1);
    await document.destroy();
    expect(await readdir(temporaryFolder)).toEqual([]);
  });

  it('fails with a reason and leaves nothing behind when the browser cannot start', async () => {
    const printer = createHeadlessPdf('/no/such/browser', { temporaryFolder });
    await expect(printer.print({ html: '<p>x</p>', title: 'x' })).rejects.toThrow('ENOENT');
    expect(await readdir(temporaryFolder)).toEqual([]);
  });
});
