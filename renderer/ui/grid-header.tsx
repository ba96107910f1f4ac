import UpIcon from '@mui/icons-material/ArrowUpward';
import DownIcon from '@mui/icons-material/ArrowDownward';
import type { GridColumn, GridSort } from './grid-types.ts';

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly template: string;
  readonly sort?: GridSort;
  readonly onSort?: (key: string) => void;
}

/** The head of a list. It stays while the rows move; a sortable column is a button. */
export function GridHeader<Row>({ columns, template, sort, onSort }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1} className="head-row" style={{ gridTemplateColumns: template }}>
        {columns.map((column, position) => {
          const direction = sort?.key === column.id ? sort.direction : undefined;
          const Arrow = direction === 'descending' ? DownIcon : UpIcon;
          const isSortable = column.isSortable === true && onSort !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={position + 1}
              aria-sort={isSortable ? (direction ?? 'none') : undefined}
              className={column.align === 'end' ? 'cell end' : 'cell'}
            >
              {isSortable ? (
                <button type="button" onClick={() => onSort(column.id)}>
                  {column.align === 'end' && direction ? <Arrow aria-hidden /> : null}
                  {column.label}
                  {column.align !== 'end' && direction ? <Arrow aria-hidden /> : null}
                </button>
              ) : (
                column.label
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
