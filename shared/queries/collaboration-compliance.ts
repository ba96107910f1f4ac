import { countryLinks, type CountryLink } from '../domain/compliance/countries-concerned.ts';
import { franceClauses, franceSum, type FranceSum } from '../domain/compliance/france-threshold.ts';
import { indonesiaWithholding, type Withholding } from '../domain/compliance/indonesia-withholding.ts';
import { times } from '../domain/gifts/gift-totals.ts';
import type { CalendarDay } from '../lib/calendar-day.ts';
import { fromMoneyText, toMoneyText, type MoneyText } from '../lib/money.ts';
import type { Collaboration, ContractClause } from '../model/collaboration.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CollaborationComplianceParams {
  /** The collaboration. */
  readonly id: string;
  readonly today: CalendarDay;
}

/** A line of a worked-out tax, with its amounts in IDR. */
export interface WithholdingView extends Pick<Withholding, 'scheme'> {
  readonly fee: MoneyText;
  /** Gifts in IDR at their retail value. */
  readonly gifts: MoneyText;
  readonly gross: MoneyText;
  readonly base: MoneyText;
  readonly steps: readonly { readonly percent: number; readonly base: MoneyText; readonly tax: MoneyText }[];
  readonly surcharge: MoneyText | null;
  readonly withheld: MoneyText;
  readonly net: MoneyText;
  /** How many gifts are left out, as their value is unknown or not in IDR. */
  readonly giftsLeftOut: number;
}

export interface CollaborationComplianceResult {
  readonly france: {
    readonly links: readonly CountryLink[];
    readonly sum: FranceSum;
    readonly missingClauses: readonly ContractClause[];
    readonly isSigned: boolean;
    readonly hasFile: boolean;
  } | null;
  readonly indonesia: {
    readonly links: readonly CountryLink[];
    /** Worked out, or why it cannot be. */
    readonly withholding: WithholdingView | 'no-fee' | 'not-rupiah' | 'no-payee';
  } | null;
}

/** What the rules of the countries concerned ask of one collaboration; `null` when it does not exist. */
export function collaborationCompliance(
  reader: RecordReader,
  { id, today }: CollaborationComplianceParams,
): CollaborationComplianceResult | null {
  const row = reader.get('collaboration', id);
  const campaign = row && reader.get('campaign', row.campaignId);
  const influencer = row && reader.get('influencer', row.influencerId);
  if (!row || !campaign || !influencer) return null;
  const client = (campaign.clientId && reader.get('client', campaign.clientId)) ?? null;
  const facts = { influencer, campaign, client, contract: row.contract };
  const france = countryLinks(facts, 'france');
  const indonesia = countryLinks(facts, 'indonesia');
  const files = reader.lookup('attachment', 'owner', id);
  return {
    france:
      france.length === 0
        ? null
        : {
            links: france,
            sum: franceSum(reader, row, Number(today.slice(0, 4))),
            missingClauses: franceClauses.filter((clause) => !row.contract?.clauses?.includes(clause)),
            isSigned: row.contract?.signedOn !== undefined,
            hasFile: files.some(({ role }) => role === 'contract'),
          },
    indonesia: indonesia.length === 0 ? null : { links: indonesia, withholding: withholdingOf(reader, row) },
  };
}

function withholdingOf(
  reader: RecordReader,
  { id, fee, contract }: Collaboration,
): NonNullable<CollaborationComplianceResult['indonesia']>['withholding'] {
  if (!fee) return 'no-fee';
  if (fee.currency !== 'IDR') return 'not-rupiah';
  if (contract?.payeeKind === undefined) return 'no-payee';
  const gifts = reader.lookup('gift', 'collaboration', id).filter(({ isLoan }) => isLoan !== true);
  const valued = gifts.flatMap(({ retailValue, quantity }) =>
    retailValue?.currency === 'IDR' ? [fromMoneyText(times(retailValue, quantity)!).minor] : [],
  );
  const inGifts = valued.reduce((sum, minor) => sum + minor, 0n);
  const gross = fromMoneyText(fee).minor + inGifts;
  const made = indonesiaWithholding(gross, contract.payeeKind, contract.taxNumber !== undefined);
  const rupiah = (minor: bigint): MoneyText => toMoneyText({ minor, currency: 'IDR' });
  return {
    scheme: made.scheme,
    fee,
    gifts: rupiah(inGifts),
    gross: rupiah(made.gross),
    base: rupiah(made.base),
    steps: made.steps.map(({ percent, base, tax }) => ({ percent, base: rupiah(base), tax: rupiah(tax) })),
    surcharge: made.surcharge === null ? null : rupiah(made.surcharge),
    withheld: rupiah(made.withheld),
    net: rupiah(made.net),
    giftsLeftOut: gifts.length - valued.length,
  };
}
