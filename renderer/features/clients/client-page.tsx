import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState, type ComponentType } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { AudienceTab } from './audience-tab.tsx';
import { BrandTab } from './brand-tab.tsx';
import { ClientCampaignsTab } from './client-campaigns-tab.tsx';
import { ClientDialog } from './client-dialog.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { ProductsTab } from './products-tab.tsx';

const words = text.clients.page;

interface ClientTab {
  /** The last part of its address. */
  readonly id: string;
  readonly label: (page: ClientPageResult) => string;
  readonly view: ComponentType<{ readonly page: ClientPageResult }>;
}

/** The parts of a client. The first is the one the bare address shows. */
const tabs: readonly ClientTab[] = [
  { id: 'brand', label: () => words.brand, view: BrandTab },
  { id: 'people', label: ({ client }) => words.people(countText(client.people?.length ?? 0)), view: PeopleTab },
  { id: 'audience', label: () => words.audience, view: AudienceTab },
  { id: 'products', label: ({ client }) => words.products(countText(client.products?.length ?? 0)), view: ProductsTab },
  { id: 'campaigns', label: ({ campaigns }) => words.campaigns(countText(campaigns.length)), view: ClientCampaignsTab },
  { id: 'notes', label: () => words.notes, view: NotesTab },
];

/** One client and its parts. */
export function ClientPage() {
  const { clientId, tab } = useParams<{ clientId: string; tab?: string }>();
  const { data, error, isLoading, retry } = useQuery('client.page', { id: clientId });
  const parent = { label: text.clients.title, path: '/clients' };
  if (error !== null && data === null) return <QueryProblem reason={error} retry={retry} />;
  // The answer about the last client is not shown under the next one's address.
  if (isLoading && data?.client.id !== clientId) return <PageHeader title="" parent={parent} />;
  if (data === null) {
    return (
      <EmptyState
        title={words.gone}
        actions={
          <Button component={Link} href="/clients" variant="contained">
            {words.back}
          </Button>
        }
      >
        {words.goneText}
      </EmptyState>
    );
  }
  return <ClientView key={clientId} page={data} tab={tabs.find(({ id }) => id === tab) ?? tabs[0]!} />;
}

function ClientView({ page, tab }: { readonly page: ClientPageResult; readonly tab: ClientTab }) {
  const [, navigate] = useLocation();
  const run = useCommand();
  const [isEditing, setIsEditing] = useState(false);
  const id = useId();
  const { client } = page;
  const { view: Part } = tab;
  const place = (next: string) => (next === tabs[0]!.id ? `/clients/${client.id}` : `/clients/${client.id}/${next}`);
  const remove = async () => {
    const result = await run('client.remove', { id: client.id });
    if (result.tag === 'done') navigate('/clients');
  };
  return (
    <>
      <PageHeader
        title={client.name}
        parent={{ label: text.clients.title, path: '/clients' }}
        detail={client.currency ?? null}
      >
        <Button onClick={() => void remove()}>{words.remove}</Button>
        <Button startIcon={<EditIcon />} onClick={() => setIsEditing(true)}>
          {words.editName}
        </Button>
      </PageHeader>
      <Tabs
        value={tab.id}
        onChange={(_event, next: string) => navigate(place(next))}
        aria-label={words.tabs}
        variant="scrollable"
        sx={{ px: 4, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {tabs.map((one) => (
          <Tab
            key={one.id}
            value={one.id}
            label={one.label(page)}
            id={`${id}-tab-${one.id}`}
            aria-controls={`${id}-panel`}
            className="figures"
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${tab.id}`}
        tabIndex={0}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column' }}
      >
        <Part page={page} />
      </Box>
      {isEditing ? <ClientDialog client={client} close={() => setIsEditing(false)} /> : null}
    </>
  );
}
