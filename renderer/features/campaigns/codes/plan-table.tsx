import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { text } from '#shared/text/text.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';

const words = text.codesAndLinks.many;

/** One line of what will be made. */
export interface PlanLine {
  readonly id: string;
  readonly name: string;
  readonly becomes: ReactNode;
  /** What there is to know about it; empty where nothing is. */
  readonly note: string;
}

const columns: readonly GridColumn<PlanLine>[] = [
  {
    id: 'person',
    label: words.person,
    width: 160,
    grow: 1,
    cell: ({ name }) => <span className="strong">{name}</span>,
  },
  {
    id: 'becomes',
    label: words.becomes,
    width: 220,
    grow: 3,
    cell: ({ becomes, note }) => (
      <span title={note}>
        {becomes} {note === '' ? null : <span className="quiet">{note}</span>}
      </span>
    ),
  },
];

/** What will be made for everybody, before it is made. */
export function PlanTable({ lines }: { readonly lines: readonly PlanLine[] }) {
  const source = useArraySource(lines);
  return (
    <Box
      sx={{
        height: 260,
        display: 'flex',
        flexDirection: 'column',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
      }}
    >
      <DataGrid label={words.planLabel} columns={columns} source={source} rowKey={({ id }) => id} />
    </Box>
  );
}
