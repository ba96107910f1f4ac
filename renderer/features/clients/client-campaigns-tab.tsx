import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { Link as RouteLink, useLocation } from 'wouter';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText } from '../../state/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plainTable } from '../../ui/plain-table.ts';
import { Unknown } from '../../ui/unknown.tsx';

const words = text.clients.page;
const heads = text.campaigns.columns;

/** The campaigns of the client with their main figures; archived ones are marked. */
export function ClientCampaignsTab({ page: { client, campaigns } }: { readonly page: ClientPageResult }) {
  const [, navigate] = useLocation();
  if (campaigns.length === 0) {
    return (
      <EmptyState
        title={words.noCampaigns}
        actions={
          <Button component={RouteLink} href="/campaigns" variant="outlined">
            {text.campaigns.title}
          </Button>
        }
      >
        {words.noCampaignsText}
      </EmptyState>
    );
  }
  return (
    <Stack sx={{ px: 6, py: 5, gap: 3, alignItems: 'flex-start', maxWidth: 1200 }}>
      <Box component="table" className="figures" aria-label={words.campaignsLabel} sx={plainTable}>
        <thead>
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col">{heads.objective}</th>
            <th scope="col" className="end">
              {heads.revenue}
            </th>
            <th scope="col" className="end">
              {heads.orders}
            </th>
            <th scope="col" className="end">
              {heads.cost}
            </th>
            <th scope="col" className="end">
              {heads.creators}
            </th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((row) => (
            <tr key={row.id}>
              <td className="wide">
                <Link component={RouteLink} href={`/campaigns/${row.id}`}>
                  {row.name}
                </Link>
                {row.isArchived ? <span className="quiet"> · {text.brief.archived}</span> : null}
              </td>
              <td>{row.objective === null ? '' : text.campaigns.objectives[row.objective]}</td>
              <td className="end">{row.revenue ? moneyText(row.revenue) : <Unknown />}</td>
              <td className="end">{row.orders === null ? <Unknown /> : countText(row.orders)}</td>
              <td className="end">{row.cost ? moneyText(row.cost) : <Unknown reason={row.costBlankReason} />}</td>
              <td className="end">{countText(row.influencers)}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      <Button variant="outlined" onClick={() => navigate(`/campaigns?client=${client.id}`)}>
        {words.inList}
      </Button>
    </Stack>
  );
}
