import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import type { RosterListResult } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useSession } from '../../state/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { choiceOf } from '../../ui/grid-layout.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { AddInfluencerDialog } from './add-influencer-dialog.tsx';
import { ColumnsDialog } from './columns/columns-dialog.tsx';
import { RosterWays } from './display-menu.tsx';
import { FilterPanel } from './filters/filter-panel.tsx';
import { GroupsDialog } from './filters/groups-dialog.tsx';
import { useFilterPanel } from './filters/panel-state.ts';
import { RosterGrid } from './roster-grid.tsx';
import { RosterToolbar } from './roster-toolbar.tsx';
import { RosterSelection } from './roster-selection.tsx';
import { askExport } from './ask-export.ts';
import { changeChoice, openRosterOf, useRosterState } from './roster-view.ts';
import { useCopyPeople } from './use-copy-people.ts';
import { shownColumns } from './shown-columns.ts';
import { useRosterColumns } from './use-roster-columns.ts';
import { useRosterFields } from './use-roster-fields.ts';
import { useRosterList } from './use-roster-list.ts';

const words = text.roster;

/** Everybody the agency knows: found, filtered, sorted, grouped and chosen for what is to be done with them. */
export function RosterPage() {
  const { workspaceId } = useSession();
  // Before the first drawing, so that the view of another workspace is never asked for.
  useState(() => openRosterOf(workspaceId));
  const { view } = useRosterState();
  const { choice } = view;
  const fields = useRosterFields();
  const { source, answer, error, retry, keysBetween, resetKey } = useRosterList();
  const [query, setQuery] = useSearchParams();
  const [, navigate] = useLocation();
  const searchField = useRef<HTMLInputElement>(null);
  const isFiltering = useFilterPanel((state) => state.isOpen);
  const [dialog, setDialog] = useState<'columns' | 'groups' | null>(null);
  const { columns, offered, chosen, placed, setPlaced, changeColumns } = useRosterColumns(fields, answer?.pending);
  const copy = useCopyPeople(placed, chosen);
  const isEmpty = answer?.total === 0;
  const found = answer?.matching ?? 0;
  const exportPeople = () => askExport(found, shownColumns(placed, chosen));
  const setAdding = (isOpen: boolean) =>
    setQuery((last) => withParameter(last, 'new', isOpen ? '1' : null), { replace: true });
  const closeDialog = () => {
    setDialog(null);
    focusList();
  };
  return (
    <>
      <PageHeader title={words.title} detail={answer && !isEmpty ? countLine(answer) : null}>
        {isEmpty ? null : (
          <SearchField
            ref={searchField}
            label={words.search}
            placeholder={words.searchPlaceholder}
            clearLabel={words.clear}
            value={choice.search}
            onChange={(search) => changeChoice({ search })}
          />
        )}
        <RosterWays go={navigate} exportPeople={exportPeople} />
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </PageHeader>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      {isEmpty ? (
        <NobodyYet />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
          {isFiltering ? <FilterPanel fields={fields} choice={choice} openGroups={() => setDialog('groups')} /> : null}
          <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', position: 'relative' }}>
            <RosterToolbar
              fields={fields}
              openColumns={() => setDialog('columns')}
              openGroups={() => setDialog('groups')}
              focusList={focusList}
            />
            {answer?.isAlike ? (
              <Box role="status" sx={{ px: 6, py: 2, fontSize: 13, color: 'text.secondary', flex: 'none' }}>
                {words.alike}
              </Box>
            ) : null}
            <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', position: 'relative' }}>
              <RosterGrid
                columns={chosen.length > 0 ? columns : offered}
                choice={chosen}
                fields={fields}
                source={source}
                resetKey={resetKey}
                found={found}
                keysBetween={keysBetween}
                searchField={searchField}
                onPlaced={setPlaced}
                openColumns={() => setDialog('columns')}
                copy={copy}
              />
              {answer?.matching === 0 ? <NothingFound search={choice.search} /> : null}
            </Box>
            <RosterSelection
              found={found}
              fields={fields}
              copy={() => copy(undefined)}
              exportPeople={exportPeople}
              focusList={focusList}
            />
          </Box>
        </Box>
      )}
      {dialog === 'columns' ? (
        <ColumnsDialog columns={columns} choice={choiceOf(placed, chosen)} change={changeColumns} close={closeDialog} />
      ) : null}
      {dialog === 'groups' ? <GroupsDialog filter={choice.filter} fields={fields} close={closeDialog} /> : null}
      {query.get('new') === '1' ? (
        <AddInfluencerDialog close={() => setAdding(false)} added={(id) => navigate(`/roster/${id}`)} />
      ) : null}
    </>
  );
}

/** Leads the focus to the list, after whatever had it is gone. */
function focusList(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main [role="grid"]')?.focus());
}

function NobodyYet() {
  const { leave } = useSession();
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        <>
          <Button component={Link} href="/files/import" variant="outlined">
            {words.empty.import}
          </Button>
          <Button onClick={leave}>{words.empty.switch}</Button>
        </>
      }
    >
      {words.empty.text} {words.empty.sample}
    </EmptyState>
  );
}

/** Under the head of the list, which stays, so that sorting and searching do not make the page jump. */
function NothingFound({ search }: { readonly search: string }) {
  return (
    <Box sx={{ position: 'absolute', top: 52, insetInline: 24, color: 'text.secondary' }}>
      <Box role="status" sx={{ mb: 3 }}>
        {search === '' ? words.nothingFiltered : words.nothing(search)}
      </Box>
      {search === '' ? (
        <Button variant="outlined" onClick={() => changeChoice({ filter: NO_FILTER })}>
          {words.filters.clear}
        </Button>
      ) : (
        <Button variant="outlined" onClick={() => changeChoice({ search: '' })}>
          {words.clear}
        </Button>
      )}
    </Box>
  );
}

function withParameter(query: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === null) next.delete(name);
  else next.set(name, value);
  return next;
}

function countLine({ matching, total }: RosterListResult): string {
  return total === 1 && matching === 1 ? words.one : words.count(countText(matching), countText(total));
}
