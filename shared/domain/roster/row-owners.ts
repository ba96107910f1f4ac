import type { RowOf } from '../../model/kinds.ts';
import type { RecordReader } from '../../store/record-reader.ts';

/** Kinds whose rows belong to one person each. */
export const ownedKinds = [
  'account',
  'metricSnapshot',
  'rate',
  'researchNote',
  'touch',
  'post',
  'order',
  'payment',
] as const;
export type OwnedKind = (typeof ownedKinds)[number];

/** The person a row belongs to, `null` when it belongs to nobody. */
export function ownerOf(reader: RecordReader, kind: OwnedKind, row: RowOf[OwnedKind]): string | null {
  if (kind !== 'metricSnapshot') return (row as RowOf['rate'] | RowOf['order']).influencerId ?? null;
  const { subject } = row as RowOf['metricSnapshot'];
  return reader.get(subject.kind, subject.id)?.influencerId ?? null;
}
