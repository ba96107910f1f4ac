import { campaignPeople, type CampaignPerson } from '../domain/codes/campaign-people.ts';
import { codeSales } from '../domain/codes/code-sales.ts';
import { linkPlaceholders } from '../domain/links/campaign-link-plan.ts';
import type { PlaceholderValues } from '../domain/links/fill-utm.ts';
import { buildAddress } from '../domain/links/link-address.ts';
import { linkVisits, type LinkVisits } from '../domain/links/link-visits.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import { promoCodeKey, type PromoCode } from '../model/promo-code.ts';
import type { TrackingLink, UtmTemplate } from '../model/tracking-link.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CampaignCodesParams {
  readonly campaignId: string;
}

/** A code with whose it is and what it sold so far; `sold` is `null` while no order names it. */
export interface CodeRow {
  readonly code: PromoCode;
  readonly personName: string | null;
  readonly sold: { readonly lines: number; readonly orders: number; readonly revenue: readonly MoneyText[] } | null;
}

/** A link with its address and the visits that are known of it. */
export interface LinkRow {
  readonly link: TrackingLink;
  readonly personName: string | null;
  readonly address: string;
  readonly visits: LinkVisits | null;
}

export interface CampaignCodesResult {
  readonly codes: readonly CodeRow[];
  readonly links: readonly LinkRow[];
  /** Who takes part, by name. */
  readonly people: readonly CampaignPerson[];
  /** What placeholders stand for besides the person. */
  readonly placeholders: PlaceholderValues;
  readonly templates: readonly UtmTemplate[];
  /** The client's website, which links mostly lead to. */
  readonly website: string | null;
}

/** The codes and links of a campaign, in the order of creation; `null` when there is no such campaign. */
export function campaignCodes(reader: RecordReader, { campaignId }: CampaignCodesParams): CampaignCodesResult | null {
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return null;
  const sales = codeSales(reader);
  const nameOf = (id: string | undefined): string | null =>
    id === undefined ? null : (reader.get('influencer', id)?.name ?? null);
  return {
    codes: reader.lookup('promoCode', 'campaign', campaignId).map((code) => {
      const tally = sales.get(promoCodeKey(code.code));
      return {
        code,
        personName: nameOf(code.influencerId),
        sold: tally
          ? { lines: tally.lines, orders: tally.orders, revenue: tally.revenue.parts().map(toMoneyText) }
          : null,
      };
    }),
    links: reader.lookup('trackingLink', 'campaign', campaignId).map((link) => ({
      link,
      personName: nameOf(link.influencerId),
      // What was stored from elsewhere may be no address of the web; then it is shown as it is.
      address: buildAddress(link.base, link.utm) ?? link.base,
      visits: linkVisits(reader, link),
    })),
    people: campaignPeople(reader, campaignId),
    placeholders: linkPlaceholders(reader, campaign, null),
    templates: reader.workspace().utmTemplates ?? [],
    website: (campaign.clientId && reader.get('client', campaign.clientId)?.website) ?? null,
  };
}
