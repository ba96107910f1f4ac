/** Collects byte pieces and joins them once. */
export interface ByteBuilder {
  add(piece: Uint8Array): void;
  readonly length: number;
  join(): Uint8Array<ArrayBuffer>;
}

export function createByteBuilder(): ByteBuilder {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add(piece) {
      pieces.push(piece);
      length += piece.length;
    },
    get length() {
      return length;
    },
    join() {
      const joined = new Uint8Array(length);
      let offset = 0;
      for (const piece of pieces) {
        joined.set(piece, offset);
        offset += piece.length;
      }
      return joined;
    },
  };
}
