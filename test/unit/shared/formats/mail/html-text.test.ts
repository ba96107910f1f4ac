import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlTextSteps } from '#shared/formats/mail/html-text.ts';
import { runSteps } from '#shared/lib/steps.ts';

const textOf = (html: string): string => runSteps(htmlTextSteps(html));

describe('htmlTextSteps', () => {
  it.each([
    ['<p>One\n two</p><p>Three<br>Four<br><br>Five</p>', 'One two\n\nThree\nFour\n\nFive'],
    ['<html><head><title>T</title><style>a>b{}</style></head><body>x<!-- > --></body>', 'x'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['a <b>bold</b><i>er</i> <a href="https://example.com/?a>b">link</a>', 'a bolder link'],
    ["<p title=it's>one</p> and it's", "one\n\nand it's"],
    ['1 < 2 > 0 <3', '1 < 2 > 0 <3'],
    ['&lt;b&gt; &eacute;&Eacute;&#233;&#xe9;&#146;&bogus; &amp;lt; &#xD800;&#0;', '<b> éÉéé’&bogus; &lt; \ufffd\ufffd'],
    ['<pre>a\n  b</pre>c', 'a\n  b\n\nc'],
    ['<SCRIPT>x</SCRIPT >y<script>never closed', 'y'],
    ['a<a href="never closed>b</a>c', 'abc'],
    ['a<a href=', 'a'],
  ])('%j', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('shows the words of any text that is escaped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~é日😀]{1,40}$/u), (word) => {
        const escaped = word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(textOf(`<div><b>${escaped}</b></div>`)).toBe(word);
      }),
    );
  });
});
