import { foldText } from '../../lib/text-fold.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';

/** A name that fits nothing, or more than one thing. The message says what to do and can be shown as it is. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** The campaign of a name; accents and case do not count unless several differ by them only. */
export function findCampaign(reader: RecordReader, name: string): Campaign {
  const campaigns = [...reader.all('campaign')];
  const fitting = bestFits(campaigns, name, (campaign) => [campaign.name]);
  if (fitting.length === 1) return fitting[0]!;
  const words = text.figures.notFound;
  if (fitting.length > 1) throw new NotFoundError(words.severalCampaigns(name, fitting.length));
  throw new NotFoundError(
    words.campaign(
      name,
      campaigns.slice(0, 20).map((campaign) => campaign.name),
    ),
  );
}

/** The influencer of a name or handle (with or without `@`). */
export function findInfluencer(reader: RecordReader, name: string): Influencer {
  const words = text.figures.notFound;
  const byName = bestFits([...reader.all('influencer')], name, (influencer) => [influencer.name]);
  if (byName.length === 1) return byName[0]!;
  const accounts = bestFits([...reader.all('account')], name.replace(/^@/, ''), (account) => [account.handle ?? '']);
  const byHandle = [...new Set(accounts.map((account) => account.influencerId))];
  if (byHandle.length === 1) return reader.get('influencer', byHandle[0]!)!;
  const found = Math.max(byName.length, byHandle.length);
  throw new NotFoundError(found > 1 ? words.several(name, found) : words.influencer(name));
}

/** Rows named exactly so, or, when there are none, those whose folded name is equal. */
function bestFits<Row>(rows: readonly Row[], wanted: string, namesOf: (row: Row) => readonly string[]): Row[] {
  const exact = rows.filter((row) => namesOf(row).includes(wanted));
  if (exact.length > 0 || wanted === '') return exact;
  const folded = foldText(wanted);
  return rows.filter((row) => namesOf(row).some((name) => foldText(name) === folded));
}
