import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { text } from '#shared/text/text.ts';
import { choiceOf, movedColumn, pinnedColumn, resizedColumn, withoutColumn } from './grid-layout.ts';
import type { GridLayout, GridSort, PlacedColumn } from './grid-types.ts';

const words = text.grid.menu;
const STEP = 24;

interface GridHeadMenuProps<Row> {
  readonly anchor: HTMLElement;
  readonly place: PlacedColumn<Row>;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly layout: GridLayout;
  readonly sorts: readonly GridSort[];
  readonly setSorts?: (sorts: readonly GridSort[]) => void;
  readonly close: () => void;
}

/** Everything that can be done with a column. The focus goes back to the column's head when it closes. */
export function GridHeadMenu<Row>({ anchor, place, placed, layout, sorts, setSorts, close }: GridHeadMenuProps<Row>) {
  const { id } = place.column;
  const choice = choiceOf(placed, layout.choice);
  const position = choice.findIndex((one) => one.id === id);
  const isPinned = choice[position]?.isPinned === true;
  const others = sorts.filter((sort) => sort.key !== id);
  const isSorted = others.length < sorts.length;
  const act = (run: () => void) => () => {
    close();
    run();
  };
  const change = (next: typeof choice) => act(() => layout.change(next));
  const sortItems =
    setSorts && place.column.isSortable
      ? [
          <MenuItem key="up" onClick={act(() => setSorts([{ key: id, direction: 'ascending' }]))}>
            {words.ascending}
          </MenuItem>,
          <MenuItem key="down" onClick={act(() => setSorts([{ key: id, direction: 'descending' }]))}>
            {words.descending}
          </MenuItem>,
          ...(others.length > 0
            ? [
                <MenuItem key="then-up" onClick={act(() => setSorts([...others, { key: id, direction: 'ascending' }]))}>
                  {words.alsoAscending}
                </MenuItem>,
                <MenuItem
                  key="then-down"
                  onClick={act(() => setSorts([...others, { key: id, direction: 'descending' }]))}
                >
                  {words.alsoDescending}
                </MenuItem>,
              ]
            : []),
          ...(isSorted && others.length > 0
            ? [
                <MenuItem key="un" onClick={act(() => setSorts(others))}>
                  {words.unsorted}
                </MenuItem>,
              ]
            : []),
          <Divider key="line" />,
        ]
      : [];
  const actions = layout.actions?.(id) ?? [];
  return (
    <Menu open anchorEl={anchor} onClose={close}>
      {sortItems}
      <MenuItem onClick={change(pinnedColumn(choice, id, !isPinned))}>{isPinned ? words.unpin : words.pin}</MenuItem>
      <MenuItem disabled={position === 0} onClick={change(movedColumn(choice, id, position - 1))}>
        {words.earlier}
      </MenuItem>
      <MenuItem disabled={position === choice.length - 1} onClick={change(movedColumn(choice, id, position + 1))}>
        {words.later}
      </MenuItem>
      <MenuItem onClick={change(resizedColumn(choice, id, place.width + STEP))}>{words.wider}</MenuItem>
      <MenuItem onClick={change(resizedColumn(choice, id, place.width - STEP))}>{words.narrower}</MenuItem>
      {choice[position]?.width === undefined ? null : (
        <MenuItem onClick={change(resizedColumn(choice, id, null))}>{words.ownWidth}</MenuItem>
      )}
      <MenuItem disabled={choice.length === 1} onClick={change(withoutColumn(choice, id))}>
        {words.hide}
      </MenuItem>
      {actions.length > 0 ? <Divider /> : null}
      {actions.map(({ label, run }) => (
        <MenuItem key={label} onClick={act(run)}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
