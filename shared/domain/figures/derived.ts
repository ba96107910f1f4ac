import type { StoredKind } from '../../model/kind-names.ts';
import type { RecordReader } from '../../store/record-reader.ts';

interface Entry {
  readonly stamp: string;
  readonly value: unknown;
}

const cache = new WeakMap<RecordReader, Map<object, Entry>>();

/**
 * Makes a function of the reader remember its answer until a row of one of the kinds it reads changes. Readers without
 * revisions are asked anew each time, because nothing tells whether they changed.
 */
export function derived<Value>(
  kinds: readonly StoredKind[],
  build: (reader: RecordReader) => Value,
): (reader: RecordReader) => Value {
  const identity = {};
  return (reader) => {
    if (!reader.revision) return build(reader);
    let stamp = '';
    for (const kind of kinds) stamp += `${reader.revision(kind)} `;
    let entries = cache.get(reader);
    if (!entries) cache.set(reader, (entries = new Map()));
    const known = entries.get(identity);
    if (known?.stamp === stamp) return known.value as Value;
    const value = build(reader);
    entries.set(identity, { stamp, value });
    return value;
  };
}
