import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWire, encodeWire } from '#shared/contract/wire.ts';

const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 8 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

function outcomeOf(message: Uint8Array): string {
  try {
    decodeWire(message);
    return 'data';
  } catch (error) {
    return error instanceof Error ? 'error' : 'something else';
  }
}

describe('wire messages', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(decodeWire(encodeWire(value))).toEqual(value);
      }),
    );
  });

  it('never let a damaged message through as something else than an error or plain data', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, at, flip) => {
        const message = encodeWire(value);
        message[at % message.length]! ^= flip;
        expect(['data', 'error']).toContain(outcomeOf(message));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it('are refused when cut off or followed by more', () => {
    const message = encodeWire({ data: new Uint8Array([1, 2, 3]), note: 'x' });
    for (let length = 0; length < message.length; length += 1) {
      expect(() => decodeWire(message.slice(0, length))).toThrow(/too short|cut off/);
    }
    expect(() => decodeWire(new Uint8Array([...message, 0]))).toThrow('belong nowhere');
  });

  it.each([
    ['into a prototype', '[{"a":{}},[[["a","__proto__","x"],1]]]'],
    ['over a value that is there', '[{"a":1},[[["a"],1]]]'],
    ['to a place that is not there', '[{},[[["a"],1]]]'],
    ['with a negative length', '[{"a":null},[[["a"],-1]]]'],
    ['to a place twice', '[{"a":null},[[["a"],1],[["a"],0]]]'],
  ])('do not put bytes %s', (_name, json) => {
    const text = new TextEncoder().encode(json);
    const message = new Uint8Array(4 + text.length + 1);
    new DataView(message.buffer).setUint32(0, text.length);
    message.set(text, 4);
    expect(() => decodeWire(message)).toThrow(/Not a message|cut off/);
  });

  it('keep a member called __proto__ harmless', () => {
    const value = JSON.parse('{"__proto__":{"polluted":true}}') as object;
    const decoded = decodeWire(encodeWire(value)) as Record<string, unknown>;
    expect(decoded['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are not nested without end', () => {
    let deep: unknown = null;
    for (let level = 0; level < 100; level += 1) deep = [deep];
    expect(() => encodeWire(deep)).toThrow('deeply');
  });
});
