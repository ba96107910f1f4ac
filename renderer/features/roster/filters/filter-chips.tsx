import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { NO_FILTER, type RosterFilter } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { changeFilter } from '../roster-view.ts';
import { conditionText, groupText, type FieldInfo } from '../use-roster-fields.ts';
import { withoutCondition, withoutGroup } from './edit-filter.ts';

const words = text.roster.filters;

interface FilterChipsProps {
  readonly filter: RosterFilter;
  readonly fields: readonly FieldInfo[];
  readonly openGroups: () => void;
  /** Leads the focus on when the chip that had it is gone. */
  readonly focusList: () => void;
}

/** The filters in use, one chip each. Groups with "or" and "not" are one chip, which opens them. */
export function FilterChips({ filter, fields, openGroups, focusList }: FilterChipsProps) {
  if (filter.groups.length === 0) return null;
  const remove = (next: RosterFilter) => () => {
    changeFilter(next);
    focusList();
  };
  return (
    <Box
      role="group"
      aria-label={words.active}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', ml: 2, minWidth: 0 }}
    >
      {filter.groups.flatMap((group, place) => {
        const isPlain = group.match === 'all' && !group.isNot && filter.match === 'all';
        if (!isPlain) {
          const label = groupText(group, fields);
          return (
            <FilterChip key={place} label={label} onDelete={remove(withoutGroup(filter, place))} onClick={openGroups} />
          );
        }
        return group.conditions.map((condition, index) => (
          <FilterChip
            key={`${place}-${index}`}
            label={conditionText(condition, fields)}
            onDelete={remove(withoutCondition(filter, place, index))}
          />
        ));
      })}
      <Button size="small" onClick={remove(NO_FILTER)}>
        {words.clear}
      </Button>
    </Box>
  );
}

interface FilterChipProps {
  readonly label: string;
  readonly onDelete: () => void;
  readonly onClick?: () => void;
}

/** A chip with a button of its own that takes the filter away, so that Tab and Enter reach both. */
function FilterChip({ label, onDelete, onClick }: FilterChipProps) {
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', maxWidth: '100%' }}>
      <Chip
        size="small"
        label={label}
        title={label}
        {...(onClick ? { onClick } : {})}
        sx={{ maxWidth: 360, borderStartEndRadius: 0, borderEndEndRadius: 0, height: '24px' }}
      />
      <Box
        component="button"
        type="button"
        aria-label={words.remove(label)}
        onClick={onDelete}
        sx={(theme) => ({
          all: 'unset',
          width: '24px',
          height: '24px',
          textAlign: 'center',
          cursor: 'pointer',
          fontSize: 16,
          lineHeight: '22px',
          borderStartEndRadius: '6px',
          borderEndEndRadius: '6px',
          backgroundColor: theme.vars.palette.action.selected,
          '&:hover': { backgroundColor: theme.vars.palette.action.focus },
          '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}` },
        })}
      >
        ×
      </Box>
    </Box>
  );
}
