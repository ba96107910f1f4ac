import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownMarkup } from '#shared/formats/markdown-markup.ts';

const made = (source: string): string => markdownMarkup(source).text.replace(/\s+/gu, ' ').replace(/> </gu, '><');

describe('Markdown on a printed page', () => {
  it.each([
    ['# Big\n\n## Small', '<h3>Big</h3><h4>Small</h4>'],
    ['Say *it* **so** ~~not~~ `x < y`', '<p>Say <em>it</em><strong>so</strong><del>not</del><code>x &lt; y</code></p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
    ['AT&amp;T &#8364; &unknown;', '<p>AT&amp;T € &amp;unknown;</p>'],
    ['[site](https://example.com/a?b=1&c=2)', '<p><a href="https://example.com/a?b=1&amp;c=2">site</a></p>'],
    ['[bad](javascript:alert(1)) [file](file:///etc)', '<p>bad file</p>'],
    ['![A cup](https://example.com/x.png)', '<p>[A cup]</p>'],
    ['<script>alert(1)</script>', '<p class="plain">&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['a <img src=x onerror=y> b', '<p>a &lt;img src=x onerror=y&gt; b</p>'],
    ['- [x] sent\n- [ ] open', '<ul><li>☑ sent</li><li>☐ open</li></ul>'],
  ])('%j', (source, expected) => {
    expect(made(source)).toBe(expected.replace(/> </gu, '><'));
  });

  it('sets a table with scoped heads', () => {
    expect(made('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<th scope="col">a</th>');
  });

  it('keeps the words of a text nested beyond reason', () => {
    expect(made(`${'>'.repeat(3_000)} deep`)).toContain('deep');
    expect(made('*a _b '.repeat(3_000))).toContain('a');
  });

  it('makes no tag but its own, whatever it is given', () => {
    const own =
      /^\/?(?:p|h3|h4|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td|strong|em|del|code|br|a)(?:\s|$|\/)/u;
    const parts = fc.constantFrom(
      '<script>',
      '</p>',
      '"',
      '&',
      '[a](',
      ')',
      '\n',
      '> ',
      '- ',
      '`',
      '**',
      '<b onclick=x>',
      'javascript:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 8 })), { maxLength: 20 }), (pieces) => {
        for (const [, tag] of markdownMarkup(pieces.join('')).text.matchAll(/<([^>]*)>/gu)) expect(tag).toMatch(own);
        expect(markdownMarkup(pieces.join('')).text).not.toMatch(/href="(?!https?:|mailto:)/iu);
      }),
    );
  });
});
