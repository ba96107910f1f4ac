import BlockIcon from '@mui/icons-material/Block';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RosterFilter } from '#shared/model/roster-view.ts';
import type { RosterFacet } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import { valueText } from '../use-roster-fields.ts';
import { valueState, withValue } from './edit-filter.ts';

const words = text.roster.filters;

interface FacetSectionProps {
  readonly field: FieldInfo;
  readonly facet: Extract<RosterFacet, { type: 'facet' }>;
  readonly filter: RosterFilter;
  readonly change: (filter: RosterFilter) => void;
  readonly find: string;
  readonly setFind: (find: string) => void;
}

/** More values than this, and they can be searched. */
const MANY = 8;

/** The values of a field with how many people have each; a check asks for one, "not" rules it out. */
export function FacetSection({ field, facet, filter, change, find, setFind }: FacetSectionProps) {
  // Once there was much to search in, the field stays while it narrows the values.
  const [hadMany, setHadMany] = useState(false);
  const hasMany = hadMany || facet.values.length + facet.more > MANY;
  if (hasMany && !hadMany) setHadMany(true);
  const set = (value: string, state: 'in' | 'out' | 'open') => change(withValue(filter, field.key, value, state));
  return (
    <>
      {hasMany ? (
        <TextField
          value={find}
          onChange={(event) => setFind(event.target.value)}
          placeholder={words.find(field.label)}
          fullWidth
          sx={{ mb: 1 }}
          slotProps={{ htmlInput: { 'aria-label': words.find(field.label), maxLength: 200 } }}
        />
      ) : null}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {facet.values.map(({ value, people }) => (
          <FacetValue
            key={value}
            label={valueText(field.key, value)}
            people={people}
            state={valueState(filter, field.key, value)}
            set={(state) => set(value, state)}
          />
        ))}
      </Box>
      {facet.values.length === 0 ? <Quiet>{words.noValues}</Quiet> : null}
      {facet.more > 0 ? <Quiet>{words.more(countText(facet.more))}</Quiet> : null}
    </>
  );
}

interface FacetValueProps {
  readonly label: string;
  readonly people: number;
  readonly state: 'in' | 'out' | 'open';
  readonly set: (state: 'in' | 'out' | 'open') => void;
}

function FacetValue({ label, people, state, set }: FacetValueProps) {
  return (
    <Box
      component="li"
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'center',
        minHeight: '28px',
        borderRadius: '4px',
        '&:hover': { backgroundColor: theme.vars.palette.surface.hover },
        '& .not': { opacity: state === 'out' ? 1 : 0 },
        '&:hover .not, &:focus-within .not': { opacity: 1 },
      })}
    >
      <Box
        component="label"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          flex: 1,
          minWidth: 0,
          py: 1,
          cursor: 'pointer',
          fontSize: 13,
        }}
      >
        <Box
          component="input"
          type="checkbox"
          checked={state === 'in'}
          onChange={() => set(state === 'in' ? 'open' : 'in')}
          sx={(theme) => ({
            m: 0,
            width: '16px',
            height: '16px',
            flex: 'none',
            accentColor: theme.vars.palette.primary.main,
          })}
        />
        <Box
          component="span"
          dir="auto"
          title={label}
          sx={{
            flex: 1,
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            textDecoration: state === 'out' ? 'line-through' : undefined,
          }}
        >
          {label}
        </Box>
        <Box component="span" className="figures" sx={{ color: 'text.secondary', fontSize: 12 }}>
          {countText(people)}
        </Box>
      </Box>
      <Box
        component="button"
        type="button"
        className="not"
        aria-label={words.not(label)}
        title={words.not(label)}
        aria-pressed={state === 'out'}
        onClick={() => set(state === 'out' ? 'open' : 'out')}
        sx={(theme) => ({
          all: 'unset',
          width: '24px',
          height: '24px',
          marginInlineStart: '4px',
          display: 'grid',
          placeItems: 'center',
          cursor: 'pointer',
          borderRadius: '4px',
          color: state === 'out' ? theme.vars.palette.error.main : theme.vars.palette.text.secondary,
          '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}` },
        })}
      >
        <BlockIcon aria-hidden sx={{ fontSize: 14 }} />
      </Box>
    </Box>
  );
}

/** Words beside the values of a filter. */
export function Quiet({ children }: { readonly children: React.ReactNode }) {
  return <Box sx={{ fontSize: 12, color: 'text.secondary', py: 1 }}>{children}</Box>;
}
