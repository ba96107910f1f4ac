import Box from '@mui/material/Box';
import type { RosterFilter } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import { conditionsOn, withCondition } from './edit-filter.ts';

const words = text.roster.filters;

interface KnownChoiceProps {
  readonly field: FieldInfo;
  readonly unknown: number;
  readonly filter: RosterFilter;
  readonly change: (filter: RosterFilter) => void;
}

/** A choice of those with a value or without, below the range. */
export function KnownChoice({ field, unknown, filter, change }: KnownChoiceProps) {
  const chosen = conditionsOn(filter, field.key).find((one) => one.test === 'known');
  const isOn = chosen?.test === 'known' && !chosen.isKnown;
  if (unknown === 0 && !isOn) return null;
  return (
    <Box
      component="label"
      sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1, fontSize: 13, cursor: 'pointer' }}
    >
      <Box
        component="input"
        type="checkbox"
        checked={isOn}
        onChange={() =>
          change(
            withCondition(
              filter,
              field.key,
              'known',
              isOn ? null : { test: 'known', field: field.key, isKnown: false },
            ),
          )
        }
        sx={(theme) => ({ m: 0, width: '16px', height: '16px', accentColor: theme.vars.palette.primary.main })}
      />
      <span className="figures">{words.unknown(countText(unknown))}</span>
    </Box>
  );
}
