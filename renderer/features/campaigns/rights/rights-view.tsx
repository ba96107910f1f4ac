import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo, useState, type ReactNode } from 'react';
import { addDays } from '#shared/lib/calendar-day.ts';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { readLocalSetting, writeLocalSetting } from '../../../state/local-setting.ts';
import { today } from '../../../state/today.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { filteredRights, NO_RIGHTS_FILTER, RightsFilterFields, type RightsFilter } from './rights-filter.tsx';
import { RightsTable } from './rights-table.tsx';
import { RightsTimeline } from './rights-timeline.tsx';
import { TimelineControls } from './timeline-controls.tsx';
import { windowAround, windowMoved, type TimeWindow, type Zoom } from './timeline-scale.ts';

const words = text.rights.view;
const SETTING = 'rights.view';

type ViewName = 'table' | 'timeline';

interface RightsViewProps {
  readonly rows: readonly RightRow[];
  /** Buttons at the start of the line. */
  readonly actions?: ReactNode;
  readonly onOpen: (row: RightRow) => void;
}

/** Rights over time or as a list, with the ways to find some of them. */
export function RightsView({ rows, actions, onOpen }: RightsViewProps) {
  const day = today();
  const [view, setView] = useState<ViewName>(() => (readLocalSetting(SETTING) === 'table' ? 'table' : 'timeline'));
  const [filter, setFilter] = useState<RightsFilter>(NO_RIGHTS_FILTER);
  const [zoom, setZoom] = useState<Zoom>('year');
  const [window, setWindow] = useState<TimeWindow>(() => windowAround(day, 'year'));
  const found = useMemo(() => filteredRights(rows, filter), [rows, filter]);
  const clients = useMemo(() => clientsOf(rows), [rows]);
  const move = (by: 1 | -1) => setWindow((last) => windowMoved(last, by));
  const choose = (next: ViewName) => {
    setView(next);
    writeLocalSetting(SETTING, next);
  };
  const zoomTo = (next: Zoom) => {
    setZoom(next);
    // What stood a quarter into the window stays there.
    setWindow(({ from, days }) => windowAround(addDays(from, Math.floor(days / 4)), next));
  };
  return (
    <>
      <Stack sx={{ flexDirection: 'row', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 6, py: 2, flex: 'none' }}>
        {actions}
        <RightsFilterFields filter={filter} onChange={setFilter} clients={clients} />
        <SearchField
          label={words.search}
          placeholder={words.searchPlaceholder}
          clearLabel={words.clearSearch}
          value={filter.search}
          onChange={(search) => setFilter({ ...filter, search })}
        />
        <span className="quiet figures">{words.count(countText(found.length), countText(rows.length))}</span>
        <Stack sx={{ flexDirection: 'row', gap: 2, ml: 'auto', alignItems: 'center' }}>
          {view === 'timeline' ? (
            <TimelineControls
              zoom={zoom}
              onZoom={zoomTo}
              move={move}
              toToday={() => setWindow(windowAround(day, zoom))}
            />
          ) : null}
          <ViewChoice view={view} onChange={choose} />
        </Stack>
      </Stack>
      {found.length === 0 ? (
        <EmptyState
          title={words.nothing}
          actions={
            <Button variant="outlined" onClick={() => setFilter(NO_RIGHTS_FILTER)}>
              {words.showAll}
            </Button>
          }
        >
          {words.nothingText}
        </EmptyState>
      ) : view === 'table' ? (
        <RightsTable rows={found} onOpen={onOpen} />
      ) : (
        <RightsTimeline rows={found} window={window} zoom={zoom} today={day} move={move} onOpen={onOpen} />
      )}
    </>
  );
}

interface ViewChoiceProps {
  readonly view: ViewName;
  readonly onChange: (view: ViewName) => void;
}

function ViewChoice({ view, onChange }: ViewChoiceProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label={words.view}
      onChange={(_event, next: ViewName | null) => next && onChange(next)}
    >
      <ToggleButton value="timeline" sx={{ py: 0.5, px: 3, textTransform: 'none' }}>
        {words.timeline}
      </ToggleButton>
      <ToggleButton value="table" sx={{ py: 0.5, px: 3, textTransform: 'none' }}>
        {words.table}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

function clientsOf(rows: readonly RightRow[]): readonly { readonly id: string; readonly name: string }[] {
  const found = new Map<string, string>();
  for (const { clientId, clientName } of rows) if (clientId !== null) found.set(clientId, clientName ?? '');
  return [...found].map(([id, name]) => ({ id, name })).toSorted((left, right) => left.name.localeCompare(right.name));
}
