import CloseIcon from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { valueText, type FieldInfo } from '../use-roster-fields.ts';
import { emptyCondition, testsOf, type DraftCondition, type DraftTest } from './group-draft.ts';

const { groups: words, filters, tests } = text.roster;
const VALUES_OFFERED = 100;
const EVERYBODY = { search: '', filter: NO_FILTER, includeArchived: true };

interface ConditionLineProps {
  readonly draft: DraftCondition;
  readonly fields: readonly FieldInfo[];
  readonly change: (draft: DraftCondition) => void;
  readonly remove: () => void;
}

/** One condition: a field, a test, and what it is held against. */
export function ConditionLine({ draft, fields, change, remove }: ConditionLineProps) {
  const field = fields.find(({ key }) => key === draft.field);
  if (!field) return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '170px 150px 1fr 32px', gap: 2, alignItems: 'start' }}>
      <Autocomplete
        options={[...fields]}
        getOptionKey={(one) => one.key}
        getOptionLabel={(one) => one.label}
        isOptionEqualToValue={(left, right) => left.key === right.key}
        value={field}
        disableClearable
        onChange={(_event, next) => change({ ...emptyCondition(next), key: draft.key })}
        size="small"
        renderInput={(params) => <TextField {...params} label={words.field} />}
      />
      <TextField
        select
        label={words.test}
        value={draft.test}
        onChange={(event) => change({ ...draft, test: event.target.value as DraftTest })}
      >
        {testsOf(field.type).map((test) => (
          <MenuItem key={test} value={test}>
            {tests.names[test]}
          </MenuItem>
        ))}
      </TextField>
      <Against draft={draft} change={change} />
      <RowAction icon={CloseIcon} label={words.removeCondition} onClick={remove} />
    </Box>
  );
}

function Against({ draft, change }: Pick<ConditionLineProps, 'draft' | 'change'>) {
  switch (draft.test) {
    case 'oneOf':
    case 'noneOf':
      return <ValuesField draft={draft} change={change} />;
    case 'text':
      return (
        <TextField
          label={words.words}
          value={draft.contains}
          onChange={(event) => change({ ...draft, contains: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 500, dir: 'auto' } }}
        />
      );
    case 'known':
    case 'unknown':
      return <span />;
    case 'number':
    case 'day':
      return <BoundFields draft={draft} change={change} />;
    case 'money':
      return (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <CurrencyField
            label={filters.currency}
            value={draft.currency === '' ? null : draft.currency}
            onChange={(currency) => change({ ...draft, currency: currency ?? '' })}
          />
          <BoundFields draft={draft} change={change} />
        </Box>
      );
  }
}

function BoundFields({ draft, change }: Pick<ConditionLineProps, 'draft' | 'change'>) {
  const bound = (side: 'from' | 'to') => (
    <TextField
      label={filters[side]}
      value={draft[side]}
      type={draft.test === 'day' ? 'date' : 'text'}
      onChange={(event) => change({ ...draft, [side]: event.target.value })}
      sx={{ flex: 1, minWidth: 0 }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 40 } }}
    />
  );
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      {bound('from')}
      {bound('to')}
    </Box>
  );
}

/** Values of a facet; what is typed finds further ones. */
function ValuesField({ draft, change }: Pick<ConditionLineProps, 'draft' | 'change'>) {
  const [typed, setTyped] = useState('');
  const { data } = useQuery('roster.facets', {
    choice: EVERYBODY,
    fields: [draft.field],
    limit: VALUES_OFFERED,
    find: { [draft.field]: typed },
  });
  const [facet] = data?.facets ?? [];
  const known = facet?.type === 'facet' ? facet.values.map(({ value }) => value) : [];
  return (
    <Autocomplete
      multiple
      autoHighlight
      limitTags={4}
      options={[...new Set([...draft.values, ...known])]}
      getOptionLabel={(value) => valueText(draft.field, value)}
      value={draft.values}
      onChange={(_event, values) => change({ ...draft, values })}
      inputValue={typed}
      onInputChange={(_event, next) => setTyped(next)}
      filterSelectedOptions
      size="small"
      renderInput={(params) => <TextField {...params} label={words.values} />}
    />
  );
}
