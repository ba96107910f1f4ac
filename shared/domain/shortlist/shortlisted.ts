import type { Collaboration } from '../../model/collaboration.ts';
import type { RecordReader } from '../../store/record-reader.ts';

/** A collaboration that is on the shortlist. */
export type Shortlisted = Collaboration & { readonly shortlistedOn: string };

/** Who is on the shortlist of a campaign, in the order they came onto it, those of one day by name. */
export function shortlisted(reader: RecordReader, campaignId: string): Shortlisted[] {
  const isOn = (row: Collaboration): row is Shortlisted => row.shortlistedOn !== undefined;
  const nameOf = (row: Collaboration): string => reader.get('influencer', row.influencerId)?.name ?? '';
  return reader
    .lookup('collaboration', 'campaign', campaignId)
    .filter(isOn)
    .map((row) => ({ row, key: `${row.shortlistedOn} ${nameOf(row)}` }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ row }) => row);
}
