import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { foldText } from '#shared/lib/text-fold.ts';
import { rightKinds, type RightKind } from '#shared/model/right.ts';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';

const words = text.rights.view;

const rightMinds = ['current', 'soon', 'clashes', 'ended'] as const;

/** Which rights are shown; empty members ask for nothing. */
export interface RightsFilter {
  readonly search: string;
  readonly kind: RightKind | '';
  readonly clientId: string;
  readonly show: (typeof rightMinds)[number] | '';
}

export const NO_RIGHTS_FILTER: RightsFilter = { search: '', kind: '', clientId: '', show: '' };

const shows: Readonly<Record<(typeof rightMinds)[number], (row: RightRow) => boolean>> = {
  current: ({ state }) => state === 'in-force' || state === 'upcoming',
  soon: ({ warnings }) => warnings.some(({ kind }) => kind === 'ends-soon'),
  clashes: ({ clashes }) => clashes > 0,
  ended: ({ state }) => state === 'ended',
};

/** The rights a filter asks for. */
export function filteredRights(rows: readonly RightRow[], filter: RightsFilter): readonly RightRow[] {
  const { search, kind, clientId, show } = filter;
  const wanted = foldText(search).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (kind !== '' && row.right.kind !== kind) return false;
    if (clientId !== '' && row.clientId !== clientId) return false;
    if (show !== '' && !shows[show](row)) return false;
    const content = foldText(`${row.influencerName} ${row.clientName ?? ''} ${row.campaignName}`);
    return wanted.every((word) => content.includes(word));
  });
}

interface RightsFilterFieldsProps {
  readonly filter: RightsFilter;
  readonly onChange: (filter: RightsFilter) => void;
  /** Clients to choose from; fewer than two offer no choice. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

/** Choices of kind, client and what is worth a look. */
export function RightsFilterFields({ filter, onChange, clients }: RightsFilterFieldsProps) {
  return (
    <>
      <TextField
        select
        label={words.kind}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: event.target.value as RightsFilter['kind'] })}
        sx={{ width: 136 }}
      >
        <MenuItem value="">{words.all}</MenuItem>
        {rightKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {text.rights.kinds[kind]}
          </MenuItem>
        ))}
      </TextField>
      {clients.length < 2 ? null : (
        <TextField
          select
          label={words.client}
          value={filter.clientId}
          onChange={(event) => onChange({ ...filter, clientId: event.target.value })}
          sx={{ width: 160 }}
        >
          <MenuItem value="">{words.all}</MenuItem>
          {clients.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        label={words.show}
        value={filter.show}
        onChange={(event) => onChange({ ...filter, show: event.target.value as RightsFilter['show'] })}
        sx={{ width: 168 }}
      >
        <MenuItem value="">{words.all}</MenuItem>
        {rightMinds.map((show) => (
          <MenuItem key={show} value={show}>
            {words.shows[show]}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
