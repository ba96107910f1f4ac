import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Fragment, useMemo, useRef, useState } from 'react';
import { foldText } from '#shared/lib/text-fold.ts';
import type { ContactListItem } from '#shared/queries/contact-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PersonLink } from '../../../ui/person-link.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { useArraySource } from '../../../ui/row-source.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { ContactDialog } from './contact-dialog.tsx';

const words = text.person.contactsPage;
/** People named in a row before the others are counted. */
const NAMED = 4;

/** Everybody who speaks for influencers, with those they serve. */
export function ContactsPage() {
  const { data, error, retry } = useQuery('contact.list', {});
  const run = useCommand();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<ContactListItem | 'new' | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const found = useMemo(() => matching(data?.contacts ?? [], search), [data, search]);
  const source = useArraySource(found);
  const columns = useMemo(() => columnsFor((contact) => void run('contact.remove', { id: contact.id })), [run]);
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  const add = (
    <Button variant="contained" onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );
  const isEmpty = data?.contacts.length === 0;
  return (
    <>
      <PageHeader
        title={words.title}
        parent={{ label: text.roster.title, path: '/roster' }}
        detail={data && !isEmpty ? words.count(data.contacts.length) : null}
      >
        {isEmpty ? null : (
          <SearchField
            ref={searchField}
            label={words.search}
            placeholder={words.search}
            clearLabel={text.roster.clear}
            value={search}
            onChange={setSearch}
          />
        )}
        {isEmpty ? null : add}
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} actions={add}>
          {words.empty}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.title}
          columns={columns}
          source={source}
          rowKey={(row) => row.id}
          onOpen={setOpen}
          searchField={searchField}
          resetKey={search}
        />
      )}
      {open === null ? null : <ContactDialog contact={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </>
  );
}

function matching(contacts: readonly ContactListItem[], search: string): readonly ContactListItem[] {
  const needle = foldText(search);
  if (needle === '') return contacts;
  return contacts.filter(({ name, organisation, emails, people }) =>
    [name, organisation ?? '', ...emails, ...people.map((person) => person.name)].some((said) =>
      foldText(said).includes(needle),
    ),
  );
}

function columnsFor(remove: (contact: ContactListItem) => void): readonly GridColumn<ContactListItem>[] {
  const fields = text.person.contacts;
  return [
    { id: 'name', label: fields.name, width: 180, grow: 1, cell: (row) => <span title={row.name}>{row.name}</span> },
    {
      id: 'organisation',
      label: fields.organisation,
      width: 160,
      grow: 1,
      cell: (row) => <span>{row.organisation}</span>,
    },
    { id: 'emails', label: fields.emails, width: 190, grow: 1, cell: (row) => <span>{row.emails[0]}</span> },
    { id: 'phones', label: fields.phones, width: 148, cell: (row) => <span>{row.phones[0]}</span> },
    { id: 'people', label: words.people, width: 260, grow: 2, cell: (row) => <Served contact={row} /> },
    {
      id: 'actions',
      label: '',
      width: 56,
      align: 'end',
      cell: (row) => (
        <Box component="span" onClick={(event) => event.stopPropagation()}>
          <RowAction icon={DeleteIcon} label={words.remove(row.name)} onClick={() => remove(row)} />
        </Box>
      ),
    },
  ];
}

function Served({ contact: { people } }: { readonly contact: ContactListItem }) {
  if (people.length === 0) return <span className="quiet">{words.nobody}</span>;
  return (
    <span>
      {people.slice(0, NAMED).map((person, index) => (
        <Fragment key={person.id}>
          {index > 0 ? ', ' : ''}
          <PersonLink id={person.id} name={person.name} />
        </Fragment>
      ))}
      {people.length > NAMED ? ` ${text.person.contacts.servesMore(countText(people.length - NAMED))}` : null}
    </span>
  );
}
