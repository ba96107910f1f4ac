import BlockIcon from '@mui/icons-material/BlockOutlined';
import Box from '@mui/material/Box';
import type { FitPart, FitRow } from '#shared/domain/fit/fit-ranking.ts';
import type { FitSortKey } from '#shared/queries/campaign-fit.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../../state/format.ts';
import type { GridColumn, GridSort } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import { Unknown } from '../../../ui/unknown.tsx';
import { FitBar } from './fit-bar.tsx';
import { pointsText } from './points-text.ts';

const words = text.fit.columns;

/** Which way a column sorts first. */
export const firstDirections: Readonly<Record<FitSortKey, GridSort['direction']>> = {
  score: 'descending',
  most: 'descending',
  name: 'ascending',
  price: 'ascending',
  relationship: 'descending',
  stage: 'descending',
};

function NameCell({ row }: { readonly row: FitRow }) {
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0, width: '100%' }}>
      <Box component="span" className="strong" sx={{ minWidth: 72, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        <PersonLink id={row.influencerId} name={row.name} isInGrid />
      </Box>
      {row.blocks.length === 0 ? null : (
        <BlockMark reasons={row.blocks.map((kind) => text.fit.blocks[kind]).join(', ')} />
      )}
    </Box>
  );
}

function BlockMark({ reasons }: { readonly reasons: string }) {
  return (
    <Box
      component="span"
      title={reasons}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: 0, color: 'error.main', fontSize: 12 }}
    >
      <BlockIcon aria-hidden sx={{ fontSize: 14 }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {reasons}
      </Box>
    </Box>
  );
}

function partText({ criterion, points, isUnknown }: FitPart, side: 'gains' | 'costs'): string {
  const name = text.fit.criteria[criterion];
  if (side === 'gains') return text.fit.gains(name, pointsText(points));
  return isUnknown ? text.fit.costsUnknown(name, pointsText(points)) : text.fit.costs(name, pointsText(points));
}

/** Columns of a campaign's ranking. */
export function fitColumns(hasPrices: boolean): readonly GridColumn<FitRow>[] {
  const noPrice = hasPrices ? text.fit.priceUnknown : text.fit.priceNotAsked;
  return [
    { id: 'name', label: words.name, width: 208, grow: 2, isSortable: true, cell: (row) => <NameCell row={row} /> },
    {
      id: 'score',
      label: words.score,
      hint: words.scoreHint,
      width: 140,
      align: 'end',
      isSortable: true,
      cell: ({ score, most }) => <FitBar score={score} most={most} />,
    },
    {
      id: 'most',
      label: words.most,
      hint: words.mostHint,
      width: 64,
      align: 'end',
      isSortable: true,
      cell: ({ most }) => (most === null ? <Unknown reason={text.fit.noScore} /> : pointsText(most)),
    },
    {
      id: 'best',
      label: words.best,
      width: 156,
      grow: 1,
      cell: ({ best }) => (best === null ? '' : <span title={partText(best, 'gains')}>{partText(best, 'gains')}</span>),
    },
    {
      id: 'worst',
      label: words.worst,
      width: 200,
      grow: 1,
      cell: ({ worst }) =>
        worst === null ? '' : <span title={partText(worst, 'costs')}>{partText(worst, 'costs')}</span>,
    },
    {
      id: 'price',
      label: words.price,
      hint: words.priceHint,
      width: 112,
      align: 'end',
      isSortable: true,
      cell: ({ price }) => (price === null ? <Unknown reason={noPrice} /> : moneyText(price)),
    },
    {
      id: 'relationship',
      label: words.relationship,
      width: 150,
      yields: 1_300,
      isSortable: true,
      cell: ({ relationship, health }) =>
        [text.roster.stages[relationship], health && text.personWords.health[health]].filter(Boolean).join(', '),
    },
    {
      id: 'stage',
      label: words.stage,
      width: 108,
      isSortable: true,
      cell: ({ stage }) => <span className="quiet">{stage?.name ?? ''}</span>,
    },
  ];
}
