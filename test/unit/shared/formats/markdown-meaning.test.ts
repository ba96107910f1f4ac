import { MarkdownManager } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHtml, isSameMarkdown } from '#shared/formats/markdown-meaning.ts';

describe('the meaning of Markdown', () => {
  it.each([
    ['* one\n* two', '- one\n- two'],
    ['__bold__ and _slanted_', '**bold** and *slanted*'],
    ['Title\n===\n\nWords', '# Title\n\nWords'],
    ['a & b < c', 'a &amp; b &lt; c'],
    ['5 \\* 6', '5 \\* 6'],
    ['1) one\n2) two', '1. one\n2. two'],
    ['<https://example.com>', '[https://example.com](https://example.com)'],
  ])('is the same for %j and %j', (left, right) => {
    expect(isSameMarkdown(left, right)).toBe(true);
    expect(isSameMarkdown(right, left)).toBe(true);
  });

  it.each([
    ['# Title', '## Title'],
    ['- one', '1. one'],
    ['3. one', '1. one'],
    ['**a**', '*a*'],
    ['[a](https://example.com)', '[a](https://example.org)'],
    ['| a |\n|---|\n| 1 |', ''],
    ['- [ ] task', '- task'],
    ['- [ ] task', '- [x] task'],
    ['![picture](https://example.com/x.png)', 'picture'],
    ['a  \nb', 'a\nb'],
    ['```\ncode\n```', 'code'],
    ['one\n\ntwo', 'one two'],
  ])('differs for %j and %j', (left, right) => {
    expect(isSameMarkdown(left, right)).toBe(false);
  });

  it('tells texts with HTML in them', () => {
    expect(hasHtml('Words & <b>more</b>')).toBe(true);
    expect(hasHtml('- one\n  - <br>')).toBe(true);
    expect(hasHtml('a < b and `<b>` and https://example.com')).toBe(false);
  });

  it.each([
    '# Oat bars\n\nShow **one** bar, *opened*.\n\n- in daylight\n- on a walk\n  1. first\n  2. then\n\n> Calm.',
    'Say [the shop](https://example.com "Shop") & 5 < 6, never “cures”.\n\n---\n\n`code`',
    'One\n\n\nTwo  \nthree',
  ])('is what the editor gives back of %j', (markdown) => {
    const editor = new MarkdownManager({ extensions: [StarterKit.configure({ underline: false })] });
    expect(isSameMarkdown(markdown, editor.serialize(editor.parse(markdown)))).toBe(true);
  });

  it('is the same for a text and itself, and told apart from the same with a word more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (written) => {
        expect(isSameMarkdown(written, written)).toBe(true);
        expect(isSameMarkdown(written, `${written}\n\nmore`)).toBe(false);
      }),
    );
  });
});
