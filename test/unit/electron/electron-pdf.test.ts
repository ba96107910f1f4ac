import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerAppScheme } from '#main/electron/app-protocol.ts';
import { electronPdf } from '#main/electron/electron-pdf.ts';
import { systemRandom } from '#main/host/system-sources.ts';
import { app } from '#test/electron-double/app.ts';
import { closeChromium } from '#test/electron-double/chromium-of-double.ts';
import { doubleState } from '#test/electron-double/double-state.ts';

const printer = electronPdf(systemRandom);

beforeAll(() => {
  registerAppScheme();
  app.replaceExit(() => undefined);
  app.becomeReady();
});
afterAll(async () => {
  await Promise.all(doubleState.pending);
  await closeChromium();
});

async function read(data: Uint8Array) {
  const document = await getDocument({ data: data.slice() }).promise;
  const texts: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return {
    pages: document.numPages,
    text: texts.join('\n'),
    outline: (await document.getOutline())?.map(({ title }) => title) ?? [],
    marks: await document.getMarkInfo(),
    info: (await document.getMetadata()).info as { Title?: string },
  };
}

describe('printing', () => {
  it('makes a tagged document with bookmarks, a title and the size the page asks for', async () => {
    const html = `<!doctype html><html lang="en"><head><style>
      @page { size: A5 landscape } h1 { break-before: page; color: #123456 }</style></head>
      <body><h1>Summary</h1><p>Reach 54,495,333</p><h1>Appendix</h1><table><tr><th>A</th><td>1</td></tr></table></body></html>`;
    const data = await printer.print({ html, title: 'Winter <Blast> & more' });
    const printed = await read(data);
    expect(printed).toMatchObject({
      pages: 2,
      outline: ['Summary', 'Appendix'],
      marks: { Marked: true },
      info: { Title: 'Winter <Blast> & more' },
    });
    expect(printed.text).toContain('Reach 54,495,333');
  });

  it('runs no script and fetches nothing, and leaves no window behind', async () => {
    const html = `<!doctype html><html><head><title>Hostile</title>
      <link rel="stylesheet" href="https://example.com/a.css"><style>@import "https://example.com/b.css";</style></head>
      <body onload="document.body.textContent='taken'"><p>Honest text</p><script>document.body.textContent = 'taken'</script>
      <img src="https://example.com/c.png"><img src="file:///etc/hostname"><img src="app://liaison/assets/icon.svg">
      <iframe src="https://example.com/"></iframe><iframe src="file:///etc/passwd"></iframe></body></html>`;
    const printed = await read(await printer.print({ html, title: 'Hostile' }));
    expect(printed.text).toContain('Honest text');
    expect(printed.text).not.toMatch(/taken|root:/);
    expect(doubleState.leavingRequests).toEqual([]);
    expect(doubleState.windows.size).toBe(0);
  });

  it('prints pages larger than an address may be', async () => {
    const row = '<p>One of many paragraphs of a long report.</p>';
    const html = `<!doctype html><html><head><title>Long</title></head><body><!--${'x'.repeat(3_000_000)}-->${row}</body></html>`;
    const printed = await read(await printer.print({ html, title: 'Long' }));
    expect(printed.text).toContain('One of many paragraphs');
  });
});
