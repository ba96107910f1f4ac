import { facetValueText } from '#shared/domain/roster/field-text.ts';
import { rosterFieldKeys, type RosterFieldKey } from '#shared/domain/roster/roster-fields.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { multipleText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { ValueCell } from '../../../ui/value-cell.tsx';
import type { FieldInfo } from '../use-roster-fields.ts';
import {
  AudienceCell,
  CountCell,
  CustomCell,
  DayCell,
  ExclusivityCell,
  HandleCell,
  LooksCell,
  MoneyCell,
  NameCell,
  PendingCell,
  PriceCell,
  RateCell,
  SizeCell,
  TextCell,
  TierCell,
  WordsCell,
} from './roster-cells.tsx';

const words = text.roster;
type Shape = Omit<GridColumn<RosterRow>, 'id' | 'label' | 'isSortable'>;

const textOf = (field: RosterFieldKey, value: string | null) => (value === null ? null : facetValueText(field, value));
const count = (width: number, read: (row: RosterRow) => number | null, yields?: number): Shape => ({
  width,
  align: 'end',
  ...(yields === undefined ? {} : { yields }),
  cell: (row) => <CountCell value={read(row)} />,
});
const list = (field: RosterFieldKey, width: number, read: (row: RosterRow) => readonly string[]): Shape => ({
  width,
  yields: 100,
  cell: (row) => <WordsCell words={read(row).map((value) => facetValueText(field, value))} />,
});
const one = (field: RosterFieldKey, width: number, read: (row: RosterRow) => string | null): Shape => ({
  width,
  yields: 100,
  cell: (row) => <TextCell value={textOf(field, read(row))} />,
});

/** How each field looks; columns without `yields` are there in every window, the others as room allows. */
const shapes: Readonly<Record<RosterFieldKey, Shape>> = {
  name: { width: 180, grow: 2, isAnchor: true, cell: (row) => <NameCell row={row} /> },
  platform: {
    width: 92,
    yields: 0,
    cell: (row) => <TextCell value={row.platform === null ? null : platformNames[row.platform]} />,
  },
  handle: { width: 140, grow: 1, yields: 0.6, cell: (row) => <HandleCell row={row} /> },
  followers: { width: 92, align: 'end', cell: (row) => <AudienceCell row={row} /> },
  tier: { width: 72, yields: 1, cell: (row) => <TierCell row={row} /> },
  size: { width: 108, align: 'end', yields: 12, cell: (row) => <SizeCell value={row.size} /> },
  engagementRate: { width: 128, align: 'end', yields: 3, cell: (row) => <RateCell value={row.engagementRate} /> },
  accounts: count(84, (row) => row.accounts.length, 100),
  worthALook: { width: 104, yields: 8, cell: (row) => <LooksCell looks={row.looks} /> },
  topics: { width: 120, grow: 1, yields: 6, cell: (row) => <WordsCell words={row.topics} /> },
  values: list('values', 140, (row) => row.values),
  country: { ...one('country', 104, (row) => row.country), yields: 9 },
  city: one('city', 110, (row) => row.city),
  languages: list('languages', 120, (row) => row.languages),
  gender: one('gender', 90, (row) => row.gender),
  stage: { width: 92, yields: 0.3, cell: (row) => <span>{words.stages[row.stage]}</span> },
  health: one('health', 84, (row) => row.health),
  owner: { ...one('owner', 108, (row) => row.owner), yields: 5 },
  tags: { width: 130, grow: 1, yields: 7, cell: (row) => <WordsCell words={row.tags} /> },
  sourcing: one('sourcing', 140, (row) => row.sourcing),
  influence: list('influence', 150, (row) => row.influence),
  compensation: list('compensation', 140, (row) => row.compensation),
  preferredMedium: one('preferredMedium', 132, (row) => row.preferredMedium),
  cadence: one('cadence', 110, (row) => row.cadence),
  contact: list('contact', 140, (row) => row.contacts),
  doNotContact: {
    width: 116,
    yields: 100,
    cell: (row) => <TextCell value={row.doNotContact ? words.yes : words.no} />,
  },
  exclusivity: { width: 140, yields: 100, cell: (row) => <ExclusivityCell marks={row.exclusivity} /> },
  boundUntil: { width: 108, yields: 100, cell: (row) => <DayCell day={row.boundUntil} /> },
  price: { width: 132, align: 'end', yields: 4, cell: (row) => <PriceCell prices={row.prices} /> },
  lastTouch: { width: 108, yields: 2, cell: (row) => <DayCell day={row.lastTouch} isRelative /> },
  addedOn: { width: 104, yields: 100, cell: (row) => <DayCell day={row.addedOn} /> },
  posts: count(68, (row) => row.posts, 13),
  reach: count(76, (row) => row.reach, 11),
  engagements: count(108, (row) => row.engagements, 16),
  orders: count(76, (row) => row.orders, 14),
  revenue: { width: 132, align: 'end', yields: 10, cell: (row) => <MoneyCell value={row.revenue} /> },
  cost: { width: 132, align: 'end', yields: 15, cell: (row) => <MoneyCell value={row.cost} /> },
  roas: {
    width: 76,
    align: 'end',
    yields: 17,
    cell: (row) => <ValueCell shown={row.roas === null ? null : multipleText(row.roas)} full={null} />,
  },
};

const standard: readonly GridColumn<RosterRow>[] = rosterFieldKeys.map((key) => {
  const hint = words.hints[key];
  return { id: key, label: words.columns[key], isSortable: true, ...(hint ? { hint } : {}), ...shapes[key] };
});

/** Columns shown only when somebody chooses them, however wide the window is. */
const onlyChosen = new Set(standard.filter((column) => column.yields === 100).map((column) => column.id));

const pendingCell = () => <PendingCell />;

/** A column for every field, the agency's own too; of those that are `pending` no row has a value yet. */
export function rosterColumns(
  fields: readonly FieldInfo[],
  pending: readonly string[] = [],
): readonly GridColumn<RosterRow>[] {
  const own = fields.flatMap(({ key, label, custom, type }) =>
    custom
      ? [
          {
            id: key,
            label,
            width: 120,
            isSortable: true,
            yields: 100,
            ...(type === 'number' || type === 'money' ? { align: 'end' as const } : {}),
            cell: (row: RosterRow) => <CustomCell field={custom} value={row.custom[custom.id]} />,
          },
        ]
      : [],
  );
  if (pending.length === 0) return [...standard, ...own];
  return [...standard.map((one) => (pending.includes(one.id) ? { ...one, cell: pendingCell } : one)), ...own];
}

/** The columns that come into question while nobody has chosen any. */
export function usualColumns(columns: readonly GridColumn<RosterRow>[]): readonly GridColumn<RosterRow>[] {
  return columns.filter((column) => !onlyChosen.has(column.id) && !column.id.startsWith('custom:'));
}
