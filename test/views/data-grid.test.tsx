import fc from 'fast-check';
import { createRoot, type Root } from 'react-dom/client';
import { ThemeProvider } from '@mui/material/styles';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createLiaisonTheme } from '#renderer/app/theme.ts';
import { fittingColumns, GRID_PADDING } from '#renderer/ui/fitting-columns.ts';
import { DataGrid, rowAfterKey } from '#renderer/ui/data-grid.tsx';
import type { GridColumn } from '#renderer/ui/grid-types.ts';
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
