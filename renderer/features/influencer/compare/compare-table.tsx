import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SxProps, Theme } from '@mui/material/styles';
import { Fragment } from 'react';
import type { ComparedPerson, CompareGroup, InfluencerCompareResult } from '#shared/queries/compare.ts';
import type { CompareRow } from '#shared/queries/compare-cells.ts';
import { text } from '#shared/text/text.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { CellView } from './cell-view.tsx';

const words = text.compare;

const table: SxProps<Theme> = (theme) => ({
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: 13,
  tableLayout: 'fixed',
  width: '100%',
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '8px 16px 8px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: theme.vars.palette.background.default,
    fontSize: 14,
    fontWeight: 620,
  },
  '& tbody th[scope="row"]': { fontWeight: 400, color: theme.vars.palette.text.secondary },
  '& th.group': { paddingTop: '20px', fontWeight: 620, fontSize: 14 },
  '& .quiet': { color: theme.vars.palette.text.secondary },
});

interface CompareTableProps {
  readonly result: InfluencerCompareResult;
  readonly hasOnlyDifferences: boolean;
  readonly remove: (id: string) => void;
}

/** One column for each person; rows in groups. */
export function CompareTable({ result, hasOnlyDifferences, remove }: CompareTableProps) {
  const { people, groups } = result;
  const shown = hasOnlyDifferences
    ? groups
        .map((group) => ({ ...group, rows: group.rows.filter(({ isSame }) => !isSame) }))
        .filter(({ rows }) => rows.length > 0)
    : groups;
  return (
    <Box
      sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 6, pb: 8 }}
      tabIndex={0}
      role="region"
      aria-label={words.table}
    >
      <Box
        component="table"
        aria-label={words.table}
        className="figures"
        sx={table}
        style={{ minWidth: 184 + people.length * 200 }}
      >
        <colgroup>
          <col style={{ width: 184 }} />
          {people.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.what}</span>
            </th>
            {people.map((person) => (
              <PersonColumn key={person.id} person={person} remove={() => remove(person.id)} />
            ))}
          </tr>
        </thead>
        {shown.map((group) => (
          <GroupRows key={group.key} group={group} people={people} />
        ))}
      </Box>
      {shown.length === 0 ? (
        <Typography color="textSecondary" sx={{ py: 4 }}>
          {words.allSame}
        </Typography>
      ) : null}
    </Box>
  );
}

function PersonColumn({ person, remove }: { readonly person: ComparedPerson; readonly remove: () => void }) {
  const { id, name, nativeName, doNotContact, isArchived } = person;
  const marks = [nativeName, doNotContact ? words.doNotContact : null, isArchived ? words.archived : null].filter(
    Boolean,
  );
  return (
    <th scope="col">
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <PersonLink id={id} name={name.length > 80 ? `${name.slice(0, 80)}…` : name} />
          {marks.length === 0 ? null : (
            <Box className="quiet" sx={{ fontSize: 12, fontWeight: 400 }}>
              {marks.join(' · ')}
            </Box>
          )}
        </Box>
        <RowAction icon={CloseIcon} label={words.remove(name)} onClick={remove} />
      </Box>
    </th>
  );
}

interface GroupRowsProps {
  readonly group: CompareGroup;
  readonly people: readonly ComparedPerson[];
}

function GroupRows({ group, people }: GroupRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={people.length + 1} className="group">
          {group.title}
        </th>
      </tr>
      {group.rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          <Cells row={row} people={people} />
        </tr>
      ))}
    </tbody>
  );
}

function Cells({ row, people }: { readonly row: CompareRow; readonly people: readonly ComparedPerson[] }) {
  return (
    <>
      {people.map(({ id }, position) => {
        const cell = row.cells[position];
        if (!cell) return <Fragment key={id} />;
        return (
          <td key={id}>
            <CellView cell={cell} better={row.best.includes(position) ? row.better : null} />
          </td>
        );
      })}
    </>
  );
}
