import type { Post } from '../../model/post.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { activeSpans, type DaySpan } from './active-spans.ts';
import { campaignMembers } from './campaign-members.ts';

/** The days a campaign runs: as agreed, and where a day is not agreed, from its first to its last order or post. */
export function campaignPeriod(reader: RecordReader, campaignId: string): DaySpan | null {
  const campaign = reader.get('campaign', campaignId);
  const active = activeSpans(reader).get(campaignId);
  const from = campaign?.startsOn ?? active?.from;
  const to = campaign?.endsOn ?? active?.to;
  return from === undefined || to === undefined || to < from ? null : { from, to };
}

/**
 * Posts of the campaign's influencers inside its period that name no campaign. They may or may not belong to it, so
 * they never count in its figures and are only shown under a heading that says so.
 */
export function contentInPeriod(reader: RecordReader, campaignId: string): Post[] {
  const period = campaignPeriod(reader, campaignId);
  if (!period) return [];
  const members = [...(campaignMembers(reader).get(campaignId) ?? [])];
  return members.flatMap((influencerId) =>
    reader
      .lookup('post', 'influencer', influencerId)
      .filter(
        ({ campaignId: named, postedOn }) =>
          named === undefined && postedOn !== undefined && postedOn >= period.from && postedOn <= period.to,
      ),
  );
}
