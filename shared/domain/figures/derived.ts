import type { StoredKind } from '../../model/kind-names.ts';
import type { RecordReader } from '../../store/record-reader.ts';

interface Entry {
  readonly stamp: string;
  readonly value: unknown;
}

const cache = new WeakMap<RecordReader, Map<object, Map<string, Entry>>>();

/**
 * Makes a function of the reader remember its answer until a row of one of the kinds it reads changes. Readers without
 * revisions are asked anew each time, because nothing tells whether they changed.
 */
export function derived<Value>(
  kinds: readonly StoredKind[],
  build: (reader: RecordReader) => Value,
): (reader: RecordReader) => Value {
  return derivedBy(() => kinds, 1, build);
}

/**
 * As {@link derived}, for a function with one text parameter, which may decide the kinds that are read. The `limit`
 * answers used last are remembered.
 */
export function derivedBy<Value>(
  kindsOf: (key: string) => readonly StoredKind[],
  limit: number,
  build: (reader: RecordReader, key: string) => Value,
): (reader: RecordReader, key?: string) => Value {
  const identity = {};
  return (reader, key = '') => {
    if (!reader.revision) return build(reader, key);
    let stamp = '';
    for (const kind of kindsOf(key)) stamp += `${reader.revision(kind)} `;
    const entries = entriesOf(reader, identity);
    const known = entries.get(key);
    if (known) entries.delete(key);
    const entry = known?.stamp === stamp ? known : { stamp, value: build(reader, key) };
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= limit) break;
      entries.delete(oldest);
    }
    return entry.value as Value;
  };
}

function entriesOf(reader: RecordReader, identity: object): Map<string, Entry> {
  let functions = cache.get(reader);
  if (!functions) cache.set(reader, (functions = new Map()));
  let entries = functions.get(identity);
  if (!entries) functions.set(identity, (entries = new Map()));
  return entries;
}
