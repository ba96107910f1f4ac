import FilterIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { text } from '#shared/text/text.ts';
import { DisplayMenu } from './display-menu.tsx';
import { FilterChips } from './filters/filter-chips.tsx';
import { FILTER_BUTTON, toggleFilters, useFilterPanel } from './filters/panel-state.ts';
import { useRosterState } from './roster-view.ts';
import type { FieldInfo } from './use-roster-fields.ts';
import { ViewMenu } from './views/view-menu.tsx';

interface RosterToolbarProps {
  readonly fields: readonly FieldInfo[];
  readonly openColumns: () => void;
  readonly openGroups: () => void;
  readonly focusList: () => void;
}

/** The line above the list: what is shown and how, and the filters in use. */
export function RosterToolbar({ fields, openColumns, openGroups, focusList }: RosterToolbarProps) {
  const { view } = useRosterState();
  const isFiltering = useFilterPanel((state) => state.isOpen);
  return (
    <Box
      sx={{
        flex: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 4,
        py: 1,
        minHeight: 40,
        maxHeight: 112,
        overflow: 'auto',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Button
        id={FILTER_BUTTON}
        size="small"
        variant="text"
        color="inherit"
        startIcon={<FilterIcon />}
        aria-pressed={isFiltering}
        onClick={toggleFilters}
        sx={isFiltering ? { bgcolor: 'action.selected' } : {}}
      >
        {text.roster.filters.show}
      </Button>
      <ViewMenu focusList={focusList} />
      <DisplayMenu fields={fields} openColumns={openColumns} />
      <FilterChips filter={view.choice.filter} fields={fields} openGroups={openGroups} focusList={focusList} />
    </Box>
  );
}
