import { addMoney, fromMoneyText, subtractMoney, zeroMoney, type Money } from '../../lib/money.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { Campaign, PlannedDeliverable } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import { platformNames } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { rateCardOf } from '../figures/rates-in-force.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';

/** What a person costs the campaign, as far as it is known. */
export type AskedPrice =
  | { readonly is: 'fee'; readonly price: Money }
  | { readonly is: 'rates'; readonly price: Money; readonly parts: readonly string[] }
  /** Some planned deliverables have no rate in the currency; `otherCurrencies` are those such rates are in. */
  | { readonly is: 'unknown'; readonly missing: readonly string[]; readonly otherCurrencies: readonly string[] };

/** Prices of people for what a campaign plans for everybody, all in its currency. */
export interface CampaignPrices {
  readonly of: (influencerId: string) => AskedPrice;
  /** What of the fee budget is not promised to others than this person; may be below 0. */
  readonly freeFor: (influencerId: string) => Money;
}

/** `null` while the campaign has no currency, no planned deliverables or no fees in its budget. */
export function campaignPrices(reader: RecordReader, campaign: Campaign): CampaignPrices | null {
  const { currency, deliverables } = campaign;
  const budget = campaign.budget?.find(({ category, planned }) => category === 'fees' && planned.currency === currency);
  if (currency === undefined || !deliverables || !budget) return null;
  const fees = promisedFees(reader, campaign);
  let free = fromMoneyText(budget.planned);
  for (const fee of fees.values()) free = subtractMoney(free, fee);
  return {
    of: (influencerId) => {
      const fee = fees.get(influencerId);
      return fee ? { is: 'fee', price: fee } : priceByRates(reader, influencerId, deliverables, currency);
    },
    freeFor: (influencerId) => addMoney(free, fees.get(influencerId) ?? zeroMoney(currency)),
  };
}

/** Fees in the campaign's currency of everybody in it who has not declined. */
function promisedFees(reader: RecordReader, campaign: Campaign): ReadonlyMap<string, Money> {
  const stages = stagesOf(reader);
  const isPromised = ({ fee, stage }: Collaboration) =>
    fee?.currency === campaign.currency && phaseOf(stages, stage) !== 'declined';
  return new Map(
    reader
      .lookup('collaboration', 'campaign', campaign.id)
      .filter(isPromised)
      .map((row) => [row.influencerId, fromMoneyText(row.fee!)]),
  );
}

function priceByRates(
  reader: RecordReader,
  influencerId: string,
  deliverables: readonly PlannedDeliverable[],
  currency: string,
): AskedPrice {
  const card = rateCardOf(reader, influencerId);
  const parts: string[] = [];
  const missing: string[] = [];
  const otherCurrencies = new Set<string>();
  let price = zeroMoney(currency);
  for (const { platform, format, count } of deliverables) {
    const rates = card.filter((line) => line.platform === platform && foldText(line.format) === foldText(format));
    const rate = rates.find(({ inForce }) => inForce.price.currency === currency);
    const name = `${platformNames[platform]} ${format}`;
    if (!rate) {
      missing.push(name);
      for (const { inForce } of rates) otherCurrencies.add(inForce.price.currency);
      continue;
    }
    const { minor } = fromMoneyText(rate.inForce.price);
    price = addMoney(price, { minor: minor * BigInt(count), currency });
    parts.push(`${count} × ${name}`);
  }
  if (missing.length > 0) return { is: 'unknown', missing, otherCurrencies: [...otherCurrencies] };
  return { is: 'rates', price, parts };
}
