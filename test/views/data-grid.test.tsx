import fc from 'fast-check';
import { useState } from 'react';
import CssBaseline from '@mui/material/CssBaseline';
import { createRoot, type Root } from 'react-dom/client';
import { ThemeProvider } from '@mui/material/styles';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createLiaisonTheme } from '#renderer/app/theme.ts';
import { fittingColumns, GRID_PADDING } from '#renderer/ui/fitting-columns.ts';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { rowAfterKey } from '#renderer/ui/grid-keys.ts';
import { movedColumn, placedColumns } from '#renderer/ui/grid-layout.ts';
import {
  ALL_SELECTED,
  chosenCount,
  isChosen,
  NO_SELECTION,
  toggledKey,
  withKeys,
} from '#renderer/ui/grid-selection.ts';
import type { GridColumn, GridColumnChoice, GridSelection, GridSort } from '#renderer/ui/grid-types.ts';
import { toggledSorts } from '#renderer/ui/sort-toggle.ts';
import type { RowSource } from '#renderer/ui/row-source.ts';
import { expectAccessible } from '#test/helpers/view-bench.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
}

const columns: readonly GridColumn<Row>[] = [
  { id: 'name', label: 'Name', width: 200, grow: 1, isSortable: true, cell: (row) => <span>{row.name}</span> },
  { id: 'id', label: 'Number', width: 100, align: 'end', yields: 1, cell: (row) => <span>{row.id}</span> },
];
const rowOf = (index: number): Row => ({ id: String(index), name: `Person ${index}` });
const sourceOf = (total: number | null): RowSource<Row> => ({ total, rowAt: rowOf, show: () => undefined });

let root: Root | null = null;
let place: HTMLElement | null = null;
afterEach(() => {
  root?.unmount();
  place?.remove();
});

function show(source: RowSource<Row>, onOpen: (row: Row) => void = () => undefined): void {
  place = document.body.appendChild(document.createElement('main'));
  place.style.cssText = 'height: 600px; display: flex; flex-direction: column';
  root = createRoot(place);
  root.render(
    <ThemeProvider theme={createLiaisonTheme('normal')} defaultMode="light" noSsr>
      <DataGrid label="People" columns={columns} source={source} rowKey={(row) => row.id} onOpen={onOpen} />
    </ThemeProvider>,
  );
}

const grid = () => page.getByRole('grid', { name: 'People' });
const activeText = () => {
  const id = grid().element().getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
};

describe('a list', () => {
  it('draws only what is on screen of 200,000 rows, and says how many there are', async () => {
    show(sourceOf(200_000));
    await expect.element(page.getByText('Person 0', { exact: true })).toBeVisible();
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '200001');
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60);
    await expectAccessible();
  });

  it('goes to the last row and back with the keys, and opens the row it is on', async () => {
    const opened: string[] = [];
    show(sourceOf(200_000), (row) => opened.push(row.name));
    await expect.element(page.getByText('Person 0', { exact: true })).toBeVisible();
    (grid().element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(activeText).toContain('Person 199999');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(opened).toEqual(['Person 199998']);
    await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
    expect(opened.at(-1)).toBe('Person 1');
    await page.getByText('Person 3', { exact: true }).click();
    expect(opened.at(-1)).toBe('Person 3');
  });

  it('says that it is busy until it knows its rows', async () => {
    show(sourceOf(null));
    await expect.element(grid()).toHaveAttribute('aria-busy', 'true');
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '-1');
  });

  it('never leaves its rows, whatever the key', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat(),
        fc.integer({ min: 1, max: 50 }),
        (key, total, from, rows) => {
          const target = rowAfterKey(key, from % total, total, rows);
          expect(target).not.toBeNull();
          expect(target).toBeGreaterThanOrEqual(0);
          expect(target).toBeLessThan(total);
        },
      ),
    );
    expect(rowAfterKey('x', 3, 10, 5)).toBeNull();
  });
});

const wideColumns: readonly GridColumn<Row>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 200,
    grow: 1,
    isSortable: true,
    isAnchor: true,
    cell: (row) => <span>{row.name}</span>,
  },
  ...['City', 'Stage', 'Owner', 'Reach', 'Cost', 'Orders', 'Posts', 'Tier'].map((label, place): GridColumn<Row> => ({
    id: label.toLowerCase(),
    label,
    width: 160,
    isSortable: true,
    yields: place,
    cell: (row) => <span>{`${label} ${row.id}`}</span>,
  })),
];

interface Seen {
  selection: GridSelection;
  sorts: readonly GridSort[];
  choice: readonly GridColumnChoice[];
  readonly opened: string[];
  readonly peeked: string[];
  readonly walked: string[];
  copies: number;
}

/** A list that can do everything, with its state held as a page would. */
function showWide(source: RowSource<Row> = sourceOf(5_000), scheme: 'light' | 'dark' = 'light'): Seen {
  const seen: Seen = { selection: NO_SELECTION, sorts: [], choice: [], opened: [], peeked: [], walked: [], copies: 0 };
  function Holder() {
    const [selection, setSelection] = useState(NO_SELECTION);
    const [sorts, setSorts] = useState<readonly GridSort[]>([{ key: 'name', direction: 'ascending' }]);
    const [choice, setChoice] = useState<readonly GridColumnChoice[]>([]);
    Object.assign(seen, { selection, sorts, choice });
    return (
      <DataGrid
        label="People"
        columns={wideColumns}
        source={source}
        rowKey={(row) => row.id}
        sort={sorts}
        setSorts={setSorts}
        onSort={(key, isAdded) => setSorts(toggledSorts(sorts, key, 'ascending', isAdded))}
        onOpen={(row) => seen.opened.push(row.name)}
        onPeek={(row) => seen.peeked.push(row.name)}
        onWalk={(row) => seen.walked.push(row.name)}
        onCopy={() => (seen.copies += 1)}
        selecting={{
          value: selection,
          change: setSelection,
          name: (row) => row.name,
          keysBetween: async (first, last) =>
            Array.from({ length: last - first + 1 }, (_key, place) => String(first + place)),
          total: 5_000,
        }}
        layout={{ choice, change: setChoice }}
      />
    );
  }
  place = document.body.appendChild(document.createElement('main'));
  place.style.cssText = 'height: 600px; width: 1000px; display: flex; flex-direction: column';
  root = createRoot(place);
  root.render(
    <ThemeProvider theme={createLiaisonTheme('normal')} defaultMode={scheme} noSsr>
      <CssBaseline />
      <Holder />
    </ThemeProvider>,
  );
  return seen;
}

const heads = () => [...document.querySelectorAll('.head-button')].map((head) => head.firstElementChild?.textContent);
const focusGrid = async () => {
  await expect.element(page.getByText('Person 0', { exact: true })).toBeVisible();
  (grid().element() as HTMLElement).focus();
};
const chosen = (seen: Seen) => [...seen.selection.keys].join(' ');

describe('choosing rows', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    showWide(sourceOf(5_000), scheme);
    await focusGrid();
    await userEvent.keyboard(' {ArrowDown}');
    await expect.element(page.getByRole('checkbox', { name: 'Select Person 0', exact: true })).toBeChecked();
    await expectAccessible();
  });

  it('goes by Space, by ranges with Shift, and everything at once, without holding every key', async () => {
    const seen = showWide();
    await focusGrid();
    await userEvent.keyboard(' ');
    await expect.poll(() => chosen(seen)).toBe('0');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(() => chosen(seen)).toBe('0 1 2');
    // The range gets shorter again, and what was chosen before it stays.
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await expect.poll(() => chosen(seen)).toBe('0 1');
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.poll(() => seen.selection.isAll).toBe(true);
    expect(seen.selection.keys.size).toBe(0);
    await userEvent.keyboard(' ');
    await expect.poll(() => chosenCount(seen.selection, 5_000)).toBe(4_999);
    await expect.element(page.getByRole('checkbox', { name: 'Select Person 1', exact: true })).not.toBeChecked();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => chosenCount(seen.selection, 5_000)).toBe(0);
    await expect.element(grid()).toHaveFocus();
  });

  it('goes by the pointer: boxes, Ctrl and Shift, while a plain click shows the row', async () => {
    const seen = showWide();
    await focusGrid();
    await page.getByRole('checkbox', { name: 'Select Person 2', exact: true }).click();
    await expect.poll(() => chosen(seen)).toBe('2');
    await expect.element(grid()).toHaveFocus();
    await page.getByText('Person 5', { exact: true }).click({ modifiers: ['Shift'] });
    await expect.poll(() => chosen(seen)).toBe('2 3 4 5');
    await page.getByText('Person 9', { exact: true }).click({ modifiers: ['Control'] });
    await expect.poll(() => chosen(seen)).toBe('2 3 4 5 9');
    expect(seen.peeked).toEqual([]);
    await page.getByText('Person 3', { exact: true }).click();
    expect(seen.peeked).toEqual(['Person 3']);
    await page.getByText('Person 3', { exact: true }).dblClick();
    expect(seen.opened).toEqual(['Person 3']);
    await page.getByRole('checkbox', { name: 'Select everything found' }).click();
    await expect.poll(() => seen.selection.isAll).toBe(true);
  });

  it('keeps its count, whatever is chosen and let go', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('toggle' as const), key: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('on' as const), key: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('all' as const), key: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let selection = NO_SELECTION;
        let model = new Set<string>();
        for (const { kind, key } of steps) {
          if (kind === 'all') {
            selection = ALL_SELECTED;
            model = new Set(Array.from({ length: 10 }, (_row, index) => String(index)));
          } else if (kind === 'on') {
            selection = withKeys(selection, [String(key)], true);
            model.add(String(key));
          } else {
            selection = toggledKey(selection, String(key));
            if (!model.delete(String(key))) model.add(String(key));
          }
        }
        expect(chosenCount(selection, 10)).toBe(model.size);
        for (let key = 0; key < 10; key += 1) expect(isChosen(selection, String(key))).toBe(model.has(String(key)));
      }),
    );
  });
});

describe('keys of a list', () => {
  it('walk, open, show beside and copy', async () => {
    const seen = showWide();
    await focusGrid();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => seen.walked).toEqual(['Person 1']);
    await userEvent.keyboard('{Enter}{Shift>}{Enter}{/Shift}{Control>}c{/Control}');
    expect(seen).toMatchObject({ opened: ['Person 1'], peeked: ['Person 1'], copies: 1 });
    await userEvent.keyboard('{End}');
    await expect.poll(() => seen.walked.at(-1)).toBe('Person 4999');
  });
});

describe('heads of columns', () => {
  it('sort by several, first by a click, more with Shift, and say their turn', async () => {
    const seen = showWide();
    await focusGrid();
    await page.getByRole('button', { name: 'City', exact: true }).click({ modifiers: ['Shift'] });
    await expect.poll(() => seen.sorts.map(({ key }) => key)).toEqual(['name', 'city']);
    await expect.element(page.getByRole('columnheader', { name: /City/ })).toHaveTextContent('2');
    await page.getByRole('columnheader', { name: /City/ }).getByRole('button').first().click();
    await expect.poll(() => seen.sorts.map(({ key }) => key)).toEqual(['city']);
  });

  it('are one stop of Tab, go by arrows, and resize and move by keys', async () => {
    const seen = showWide();
    await focusGrid();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(page.getByRole('button', { name: 'Name', exact: true })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('button', { name: 'City', exact: true })).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => seen.choice.find(({ id }) => id === 'city')?.width).toBe(176);
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    await expect.poll(() => heads().slice(0, 3)).toEqual(['Name', 'Stage', 'City']);
    await expect.element(page.getByRole('button', { name: 'City', exact: true })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(grid()).toHaveFocus();
  });

  it('pin and hide by the menu, and the focus comes back', async () => {
    const seen = showWide();
    await focusGrid();
    await page.getByRole('button', { name: 'Menu of the column City' }).click();
    await page.getByRole('menuitem', { name: 'Keep in place' }).click();
    await expect
      .poll(() => seen.choice.filter(({ isPinned }) => isPinned).map(({ id }) => id))
      .toEqual(['name', 'city']);
    const cell = page.getByText('City 0', { exact: true }).element().parentElement!;
    expect(getComputedStyle(cell).position).toBe('sticky');
    await page.getByRole('button', { name: 'Menu of the column Stage' }).click();
    await page.getByRole('menuitem', { name: 'Hide this column' }).click();
    await expect.poll(heads).not.toContain('Stage');
  });

  it('move and resize by the pointer', async () => {
    const seen = showWide();
    await focusGrid();
    const drag = (from: Element, x: number, to: number, over = from) => {
      const { top } = from.getBoundingClientRect();
      const at = (type: string, clientX: number) =>
        (type === 'pointerdown' ? from : over).dispatchEvent(
          new PointerEvent(type, { clientX, clientY: top + 5, bubbles: true, pointerId: 1, button: 0 }),
        );
      at('pointerdown', x);
      at('pointermove', (x + to) / 2);
      at('pointermove', to);
      at('pointerup', to);
    };
    // Made by hand, these presses have no pointer that could be captured.
    Element.prototype.setPointerCapture = () => undefined;
    const headOf = (id: string) => document.querySelector<HTMLElement>(`[data-column="${id}"]`)!;
    const edge = headOf('city').querySelector('.head-edge')!;
    const right = headOf('city').getBoundingClientRect().right;
    drag(edge, right, right + 50);
    await expect.poll(() => seen.choice.find(({ id }) => id === 'city')?.width).toBe(210);
    const middle = (id: string) => headOf(id).getBoundingClientRect().left + headOf(id).offsetWidth / 2;
    drag(headOf('city'), middle('city'), middle('stage') + 20);
    await expect.poll(() => heads().slice(0, 3)).toEqual(['Name', 'Stage', 'City']);
    // A fast pointer is over the next head before the first move is told of.
    drag(headOf('city'), middle('city'), middle('stage') - 20, headOf('stage'));
    await expect.poll(() => heads().slice(0, 3)).toEqual(['Name', 'City', 'Stage']);
  });
});

describe('groups of rows', () => {
  it('open and close by a click and by the keys', async () => {
    const closed: string[] = [];
    const source: RowSource<Row> = {
      total: 6,
      rowAt: (index) => (index % 3 === 0 ? undefined : rowOf(index)),
      headAt: (index) =>
        index % 3 === 0
          ? { key: `g${index}`, label: `Group ${index}`, detail: '2 people', isClosed: false }
          : undefined,
      show: () => undefined,
    };
    place = document.body.appendChild(document.createElement('main'));
    place.style.cssText = 'height: 600px; display: flex; flex-direction: column';
    root = createRoot(place);
    root.render(
      <ThemeProvider theme={createLiaisonTheme('normal')} defaultMode="light" noSsr>
        <DataGrid
          label="People"
          columns={columns}
          source={source}
          rowKey={(row) => row.id}
          onToggleGroup={(key) => closed.push(key)}
        />
      </ThemeProvider>,
    );
    await expect.element(page.getByRole('gridcell', { name: /Group 0/ })).toHaveAttribute('aria-expanded', 'true');
    (grid().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await page.getByText('Group 3').click();
    expect(closed).toEqual(['g0', 'g3']);
    await expectAccessible();
  });
});

describe('the places of columns', () => {
  const widths = fc.array(fc.integer({ min: 48, max: 400 }), { minLength: 1, maxLength: 12 });
  it('never lose a chosen column, keep pinned ones first, and never leave too little room for the rest', () => {
    fc.assert(
      fc.property(widths, fc.array(fc.boolean()), fc.integer({ min: 300, max: 2000 }), (all, pins, room) => {
        const made = all.map((width, place): GridColumn<Row> => ({
          id: String(place),
          label: 'x',
          width,
          cell: () => '',
        }));
        const choice = made.map(({ id }, place) => ({ id, isPinned: pins[place] === true }));
        const placed = placedColumns(made, choice, room, 32);
        expect(placed.map(({ column }) => column.id).sort()).toEqual(made.map(({ id }) => id).sort());
        const pinned = placed.filter(({ pinnedAt }) => pinnedAt !== null);
        expect(pinned.reduce((sum, { width }) => sum + width, 32)).toBeLessThanOrEqual(Math.max(32, room * 0.6));
        for (const id of made.map((column) => column.id)) {
          const moved = movedColumn(choice, id, 3);
          expect([...moved].map((one) => one.id).sort()).toEqual(choice.map((one) => one.id).sort());
        }
      }),
    );
  });
});

describe('the columns of a list', () => {
  const column = (id: string, width: number, yields?: number): GridColumn<Row> => ({
    id,
    label: id,
    width,
    ...(yields === undefined ? {} : { yields }),
    cell: () => id,
  });
  const ids = (width: number) =>
    fittingColumns([column('name', 200), column('reach', 100, 2), column('cost', 300, 1), column('stage', 100)], width)
      .map((one) => one.id)
      .join(' ');

  it('give way in their order where there is little room, and come back where there is more', () => {
    expect(ids(0)).toBe('name stage');
    expect(ids(GRID_PADDING + 400)).toBe('name reach stage');
    expect(ids(GRID_PADDING + 600)).toBe('name cost stage');
    expect(ids(GRID_PADDING + 700)).toBe('name reach cost stage');
  });
});
