import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useQuery } from '../../../state/use-query.ts';
import { useSearchParameter } from '../../../state/use-search-parameter.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { CodesPart } from './codes-part.tsx';
import { LinksPart } from './links-part.tsx';

const words = text.codesAndLinks;
const parts = ['codes', 'links'] as const;
type Part = (typeof parts)[number];

/** The discount codes and the tracking links of a campaign, one list at a time. */
export function CodesTab({ page: { campaign } }: { readonly page: CampaignPageResult }) {
  const answer = useQuery('campaign.codes', { campaignId: campaign.id });
  const [shown, show] = useSearchParameter('list');
  const { data } = answer;
  if (data === null) {
    return answer.error === null ? null : <QueryProblem reason={answer.error} retry={answer.retry} />;
  }
  const part = parts.find((one) => one === shown) ?? 'codes';
  const choice = (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={part}
      aria-label={words.part.label}
      onChange={(_event, next: Part | null) => next && show(next === 'codes' ? null : next)}
    >
      {parts.map((one) => (
        <ToggleButton key={one} value={one} className="figures" sx={{ py: 0.5, px: 3, textTransform: 'none' }}>
          {words.part[one](countText(data[one].length))}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  return part === 'codes' ? (
    <CodesPart campaign={campaign} codes={data} choice={choice} />
  ) : (
    <LinksPart campaign={campaign} codes={data} choice={choice} />
  );
}
