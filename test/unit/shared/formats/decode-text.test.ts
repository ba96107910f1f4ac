import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#shared/formats/decode-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
};

describe('decodeText', () => {
  it('knows a byte order mark and takes it away', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toMatchObject({
      text: 'a',
      encoding: 'utf-8',
      certainty: 'marked',
    });
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0))).toMatchObject({
      text: 'a',
      encoding: 'utf-16le',
      certainty: 'marked',
    });
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x61))).toMatchObject({
      text: 'a',
      encoding: 'utf-16be',
      certainty: 'marked',
    });
  });

  it('reads any text back that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\ufeff') && !/^(PK|%PDF-|GIF8|\{\\rtf)/u.test(text));
        expect(decodeText(utf8(text))).toMatchObject({ text, encoding: 'utf-8', certainty: 'proven' });
      }),
    );
  });

  it('finds UTF-16 without a mark by its zero bytes', () => {
    const text = 'name,followers\nJosé Ωmega,12\n';
    expect(decodeText(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16le', certainty: 'proven' });
    expect(decodeText(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16be', certainty: 'proven' });
  });

  it('guesses Windows-1252 and says that it is a guess', () => {
    expect(decodeText(bytes(0x4e, 0x69, 0x6b, 0xe9, 0x20, 0x92, 0x80, 0x9f))).toMatchObject({
      text: 'Niké ’€Ÿ',
      encoding: 'windows-1252',
      certainty: 'guessed',
    });
  });

  it('keeps damaged UTF-8 as UTF-8 and counts the places', () => {
    const sound = utf8('é'.repeat(40));
    const damaged = Uint8Array.from([...sound, 0xe9, ...sound]);
    expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', certainty: 'guessed', damaged: 1 });
  });

  it('takes the chosen encoding, unless the bytes contradict it', () => {
    expect(decodeText(bytes(0x61, 0xe9), 'windows-1252')).toMatchObject({ text: 'aé', certainty: 'chosen' });
    const wrong = decodeText(Uint8Array.from([...utf8('ab é ab'), 0xe9, 0x61, 0x61]), 'utf-8');
    expect(wrong).toEqual({ reason: 'not-in-encoding', encoding: 'utf-8', offset: 8 });
    expect(decodeText(bytes(0x61, 0, 0x62), 'utf-16le')).toEqual({
      reason: 'not-in-encoding',
      encoding: 'utf-16le',
      offset: 2,
    });
  });

  it.each([
    ['zip', [0x50, 0x4b, 3, 4, 20]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['picture', [0x89, 0x50, 0x4e, 0x47]],
    ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
    [null, [0x61, 0, 0, 0x62, 0x63]],
    [null, [0xff, 0x81, 0x8d, 1, 2, 3, 4, 5, 6, 7]],
  ])('refuses what is no text (%s)', (kind, content) => {
    expect(decodeText(Uint8Array.from(content))).toEqual({ reason: 'binary', kind });
  });

  it('says that nothing is nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ reason: 'empty' });
  });
});
