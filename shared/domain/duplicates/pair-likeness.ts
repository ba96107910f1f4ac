import type { RecordReader } from '../../store/record-reader.ts';
import { countWith, likenessIndex, storedProfile } from './likeness-index.ts';
import { likenessOf, type Likeness } from './likeness.ts';

/** How alike two people of the workspace are, and why. */
export function pairLikeness(reader: RecordReader, one: string, other: string): Likeness {
  const [left, right] = [storedProfile(reader, one), storedProfile(reader, other)];
  if (!left || !right) return { score: 0, reasons: [] };
  const index = likenessIndex(reader);
  return likenessOf(left, right, (key) => countWith(index, key));
}
