import TextField from '@mui/material/TextField';
import type { RosterFilter } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import { conditionsOn, withCondition } from './edit-filter.ts';

interface TextSectionProps {
  readonly field: FieldInfo;
  readonly filter: RosterFilter;
  readonly change: (filter: RosterFilter) => void;
}

/** Asks for a text that a field contains. */
export function TextSection({ field, filter, change }: TextSectionProps) {
  const { key } = field;
  const known = conditionsOn(filter, key).find((one) => one.test === 'text');
  return (
    <TextField
      label={text.roster.filters.contains}
      value={known?.test === 'text' ? known.contains : ''}
      onChange={({ target: { value } }) =>
        change(withCondition(filter, key, 'text', value === '' ? null : { test: 'text', field: key, contains: value }))
      }
      fullWidth
      sx={{ mt: 2 }}
      slotProps={{ htmlInput: { maxLength: 500, dir: 'auto' } }}
    />
  );
}
