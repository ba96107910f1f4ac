import type { CampaignCreator } from '#shared/domain/figures/campaign-creators.ts';
import { platformNames } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { amountText, countText, moneyText, multipleText, shortCountText } from '../../state/format.ts';
import type { GridColumn } from '../../ui/grid-types.ts';
import type { SortValue } from '../../ui/sort-rows.ts';
import { PersonLink } from '../../ui/person-link.tsx';
import { Unknown } from '../../ui/unknown.tsx';

const words = text.campaigns.creator;
const ZERO = /^-?[0.]+$/;
const count = (value: number | null) => (value === null ? <Unknown /> : countText(value));

function TierCell({ row }: { readonly row: CampaignCreator }) {
  if (row.tier === null) return null;
  const name = text.settings.tiers.names[row.tier];
  if (!row.isTierOverride) return name;
  return (
    <span title={text.accounts.tier.chosen}>
      {name} *<span className="visually-hidden">{text.accounts.tier.chosen}</span>
    </span>
  );
}

/** Columns of a campaign's creators. Amounts carry their currency in the head where there is only one. */
export function creatorColumns(currency: string | null): readonly GridColumn<CampaignCreator>[] {
  const money = currency === null ? moneyText : amountText;
  // A code in every cell needs room; the people's column gives it.
  const moneyWidth = currency === null ? 156 : 124;
  return [
    {
      id: 'name',
      label: words.name,
      width: 150,
      grow: 3,
      isSortable: true,
      cell: (row) => (
        <span className="strong">
          <PersonLink id={row.influencerId} name={row.name} isInGrid />
        </span>
      ),
    },
    {
      id: 'platform',
      label: words.platform,
      width: 100,
      isSortable: true,
      cell: (row) => <span>{row.platform === null ? '' : platformNames[row.platform]}</span>,
    },
    {
      id: 'handle',
      label: words.handle,
      width: 140,
      grow: 1,
      yields: 1680,
      cell: (row) => <span className="quiet">{row.handle === null ? '' : `@${row.handle}`}</span>,
    },
    {
      id: 'followers',
      label: words.followers,
      width: 96,
      align: 'end',
      isSortable: true,
      cell: (row) =>
        row.followers === null ? (
          <Unknown />
        ) : (
          <span title={countText(row.followers)}>{shortCountText(row.followers)}</span>
        ),
    },
    {
      id: 'tier',
      label: words.tier,
      width: 72,
      yields: 1440,
      isSortable: true,
      cell: (row) => <TierCell row={row} />,
    },
    {
      id: 'stage',
      label: words.stage,
      width: 104,
      isSortable: true,
      cell: (row) => <span>{row.stage?.name ?? ''}</span>,
    },
    {
      id: 'fee',
      label: words.fee,
      width: 130,
      align: 'end',
      yields: 1680,
      cell: (row) => (row.collaboration?.fee ? moneyText(row.collaboration.fee) : ''),
    },
    { id: 'posts', label: words.posts, width: 68, align: 'end', isSortable: true, cell: (row) => countText(row.posts) },
    {
      id: 'reach',
      label: words.reach,
      width: 104,
      align: 'end',
      isSortable: true,
      yields: 1440,
      cell: (row) => count(row.reach),
    },
    {
      id: 'engagements',
      label: words.engagements,
      width: 104,
      align: 'end',
      isSortable: true,
      yields: 1440,
      cell: (row) => count(row.engagements),
    },
    { id: 'orders', label: words.orders, width: 76, align: 'end', isSortable: true, cell: (row) => count(row.orders) },
    {
      id: 'revenue',
      label: currency === null ? words.revenue : words.revenueIn(currency),
      width: moneyWidth,
      align: 'end',
      isSortable: true,
      cell: (row) => (row.revenue ? money(row.revenue) : <Unknown />),
    },
    {
      id: 'cost',
      label: currency === null ? words.cost : words.costIn(currency),
      width: moneyWidth,
      align: 'end',
      isSortable: true,
      cell: (row) => (row.cost ? money(row.cost) : <Unknown reason={row.costBlankReason} />),
    },
    {
      id: 'roas',
      label: words.roas,
      width: 80,
      align: 'end',
      isSortable: true,
      cell: (row) => (row.roas === null ? <Unknown /> : multipleText(row.roas)),
    },
  ];
}

/** The one currency of all amounts, or `null` when there are several or none. Nothing in another currency is nothing. */
export function commonCurrency(rows: readonly CampaignCreator[]): string | null {
  const amounts = rows.flatMap((row) => [row.revenue, row.cost]).filter((money) => money !== null);
  const codes = new Set(amounts.filter((money) => !ZERO.test(money.amount)).map((money) => money.currency));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}

const amount = (money: CampaignCreator['revenue']): SortValue => (money ? Number(money.amount) : null);

/** What each column is sorted by. Amounts are compared as numbers for the order only. */
export const creatorSortValues: Readonly<Record<string, (row: CampaignCreator) => SortValue>> = {
  name: (row) => row.name,
  platform: (row) => (row.platform === null ? null : platformNames[row.platform]),
  followers: (row) => row.followers,
  tier: (row) => (row.followers === null || row.tier === null ? null : row.followers),
  stage: (row) => row.stage?.rank ?? null,
  posts: (row) => row.posts,
  reach: (row) => row.reach,
  engagements: (row) => row.engagements,
  orders: (row) => row.orders,
  revenue: (row) => amount(row.revenue),
  cost: (row) => amount(row.cost),
  roas: (row) => row.roas,
};
