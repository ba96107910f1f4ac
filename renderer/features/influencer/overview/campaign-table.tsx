import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouteLink } from 'wouter';
import type { CampaignShare } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText, multipleText } from '../../../state/format.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { ValueCell } from '../../../ui/value-cell.tsx';

/** The person in each campaign: what was agreed and what came of it. */
export function CampaignTable({ campaigns }: { readonly campaigns: readonly CampaignShare[] }) {
  const say = text.influencer.campaigns;
  return (
    <Box component="table" aria-label={say.title} className="figures" sx={plainTable}>
      <thead>
        <tr>
          <th scope="col">{say.campaign}</th>
          <th scope="col">{say.stage}</th>
          <th scope="col" className="end">
            {say.orders}
          </th>
          <th scope="col" className="end">
            {say.revenue}
          </th>
          <th scope="col" className="end">
            {say.cost}
          </th>
          <th scope="col" className="end">
            {say.roas}
          </th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((share) => (
          <tr key={share.campaignId ?? 'none'}>
            <td>
              {share.campaignId === null ? (
                <span className="quiet">{say.none}</span>
              ) : (
                <Link component={RouteLink} href={`/campaigns/${share.campaignId}`}>
                  {share.campaignName}
                </Link>
              )}
            </td>
            <td className="quiet">{share.stageName ?? ''}</td>
            <td className="end">
              <ValueCell shown={share.orders === null ? null : countText(share.orders)} full={null} />
            </td>
            <td className="end">
              <ValueCell shown={share.revenue && moneyText(share.revenue)} full={null} />
            </td>
            <td className="end" title={share.costBlankReason ?? undefined}>
              <ValueCell shown={share.cost && moneyText(share.cost)} full={null} />
            </td>
            <td className="end">
              <ValueCell shown={share.roas === null ? null : multipleText(share.roas)} full={null} />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
