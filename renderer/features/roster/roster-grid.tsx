import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useCallback, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { usePersonPanel } from '../../state/person-panel.ts';
import { ui } from '../../state/ui-store.ts';
import { countText } from '../../state/format.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { isChosen, toggledKey } from '../../ui/grid-selection.ts';
import type { GridColumn, GridColumnAction, GridColumnChoice, GridSort, PlacedColumn } from '../../ui/grid-types.ts';
import type { RowSource } from '../../ui/row-source.ts';
import { toggledSorts } from '../../ui/sort-toggle.ts';
import { openSection } from './filters/panel-state.ts';
import { changeGroupBy, changeView, select, toggleGroup, useRosterState } from './roster-view.ts';
import type { FieldInfo } from './use-roster-fields.ts';
import { RANGE_LIMIT } from './use-roster-list.ts';

const words = text.roster;

interface RosterGridProps {
  readonly columns: readonly GridColumn<RosterRow>[];
  readonly choice: readonly GridColumnChoice[];
  readonly fields: readonly FieldInfo[];
  readonly source: RowSource<RosterRow>;
  readonly resetKey: string;
  /** How many people the view finds. */
  readonly found: number;
  readonly keysBetween: (first: number, last: number) => Promise<readonly string[] | null>;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onPlaced: (placed: readonly PlacedColumn<RosterRow>[]) => void;
  readonly openColumns: () => void;
  readonly copy: (row: RosterRow | undefined) => void;
}

/** The list itself: what its clicks, keys and menus do to the view, the selection and the panel. */
export function RosterGrid(props: RosterGridProps) {
  const { columns, choice, fields, keysBetween, found, openColumns } = props;
  const { view, selection } = useRosterState();
  const [, navigate] = useLocation();
  const panel = usePersonPanel();
  const [menu, setMenu] = useState<{ readonly row: RosterRow; readonly anchor: HTMLElement } | null>(null);
  const sorts = view.sort.map(({ field, direction }): GridSort => ({ key: field, direction }));
  const setSorts = (next: readonly GridSort[]) =>
    changeView({ sort: next.slice(0, 10).map(({ key, direction }) => ({ field: key, direction })) });
  const typeOf = (key: string) => fields.find((field) => field.key === key)?.type;
  const actions = (key: string): readonly GridColumnAction[] => [
    ...(typeOf(key) === 'facet' && view.groupBy !== key
      ? [{ label: words.columnMenu.group, run: () => changeGroupBy(key) }]
      : []),
    ...(view.groupBy === key ? [{ label: words.columnMenu.ungroup, run: () => changeGroupBy(null) }] : []),
    { label: words.columnMenu.filter, run: () => openSection(key) },
    { label: words.columnMenu.columns, run: openColumns },
  ];
  const rangeKeys = useCallback(
    async (first: number, last: number) => {
      const keys = await keysBetween(first, last);
      if (keys === null) ui.notify({ severity: 'info', message: words.selection.tooMany(countText(RANGE_LIMIT)) });
      return keys;
    },
    [keysBetween],
  );
  return (
    <>
      <DataGrid
        label={words.list}
        columns={columns}
        source={props.source}
        rowKey={(row) => row.id}
        sort={sorts}
        setSorts={setSorts}
        onSort={(key, isAdded) => {
          const type = typeOf(key);
          const startsHigh = type === 'number' || type === 'money' || type === 'day';
          setSorts(toggledSorts(sorts, key, startsHigh ? 'descending' : 'ascending', isAdded));
        }}
        onOpen={(row) => navigate(`/roster/${row.id}`)}
        onPeek={(row) => panel.open(row.id)}
        onUnpeek={panel.close}
        onWalk={(row) => {
          if (panel.personId !== null) panel.open(row.id);
        }}
        onToggleGroup={toggleGroup}
        onCopy={props.copy}
        onMenu={(row, anchor) => setMenu({ row, anchor })}
        searchField={props.searchField}
        resetKey={props.resetKey}
        selectedKey={panel.personId}
        selecting={{
          value: selection,
          change: select,
          name: (row) => row.name,
          keysBetween: rangeKeys,
          total: found,
        }}
        layout={{
          choice,
          change: (next) =>
            changeView({
              columns: next.map(({ id, width, isPinned }) => ({
                field: id,
                isPinned,
                ...(width === undefined ? {} : { width }),
              })),
            }),
          actions,
        }}
        onPlaced={props.onPlaced}
      />
      {menu ? (
        <RowMenu
          row={menu.row}
          anchor={menu.anchor}
          isSelected={isChosen(selection, menu.row.id)}
          close={() => setMenu(null)}
          open={() => navigate(`/roster/${menu.row.id}`)}
          peek={() => panel.open(menu.row.id)}
          toggle={() => select(toggledKey(selection, menu.row.id))}
          copy={() => props.copy(menu.row)}
        />
      ) : null}
    </>
  );
}

interface RowMenuProps {
  readonly row: RosterRow;
  readonly anchor: HTMLElement;
  readonly isSelected: boolean;
  readonly close: () => void;
  readonly open: () => void;
  readonly peek: () => void;
  readonly toggle: () => void;
  readonly copy: () => void;
}

/** What can be done with one person; the focus goes back to the list. */
function RowMenu({ row, anchor, isSelected, close, open, peek, toggle, copy }: RowMenuProps) {
  const act = (work: () => void) => () => {
    close();
    work();
  };
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={close}
      anchorOrigin={{ vertical: 'bottom', horizontal: 48 }}
      slotProps={{ list: { 'aria-label': row.name } }}
    >
      <MenuItem onClick={act(open)}>{words.menu.open}</MenuItem>
      <MenuItem onClick={act(peek)}>{words.menu.peek}</MenuItem>
      <MenuItem onClick={act(toggle)}>{isSelected ? words.menu.deselect : words.menu.select}</MenuItem>
      <MenuItem onClick={act(copy)}>{words.menu.copy}</MenuItem>
    </Menu>
  );
}
