import type { FacetColumn } from './facet-column.ts';
import type { MoneyColumn } from './money-column.ts';
import type { NumberColumn } from './number-column.ts';
import type { TextColumn } from './text-column.ts';

/** The values of one field for all positions. */
export type Column = FacetColumn | NumberColumn<'number'> | NumberColumn<'day'> | MoneyColumn | TextColumn;
