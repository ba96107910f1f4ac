import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { fromMoneyText, moneyRatio, parseDecimal } from '#shared/lib/money.ts';
import type { Campaign, CampaignGoal } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { percentText } from '../../state/format.ts';
import { goalTargetText } from './campaign-texts.ts';

const words = text.campaigns.page;
const DIGITS = 4;

interface CampaignGoalLineProps {
  readonly campaign: Campaign;
  readonly figures: readonly Figure[];
}

/** What customers are to do leads, then the goal, and how much of it is reached where that is known. */
export function CampaignGoalLine({ campaign, figures }: CampaignGoalLineProps) {
  const { goal } = campaign;
  if (!goal) return null;
  const reached = reachedShare(goal, campaign.currency ?? null, figures);
  const measure = text.campaigns.measures[goal.measure].toLowerCase();
  const goalText = words.goal(measure, goalTargetText(goal, campaign.currency ?? null));
  const reachedText = reached === null ? words.goalUnknown : words.goalReached(percentText(reached));
  return (
    <Box sx={{ maxWidth: 560 }}>
      {goal.action === undefined ? null : (
        <Box sx={{ mb: 2 }}>
          <Typography variant="body2" color="textSecondary">
            {text.brief.leads}
          </Typography>
          <Typography component="h2" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {goal.action}
          </Typography>
        </Box>
      )}
      <Typography className="figures">
        <strong>{goalText}</strong> · {reachedText}
      </Typography>
      {reached === null ? null : (
        <LinearProgress
          variant="determinate"
          aria-label={words.goalBar}
          value={Math.min(100, reached * 100)}
          sx={{ mt: 1, height: 6, borderRadius: '3px' }}
        />
      )}
    </Box>
  );
}

/** The reached part of the goal as a fraction, or `null` while the figure it is measured by is unknown. */
function reachedShare(goal: CampaignGoal, currency: string | null, figures: readonly Figure[]): number | null {
  const value = figures.find((figure) => figure.key === goal.measure)?.value;
  if (value?.type === 'count') return value.value / Number(goal.target);
  if (value?.type !== 'money' || currency === null || value.currency !== currency) return null;
  const target = parseDecimal(goal.target, currency);
  return target && moneyRatio(fromMoneyText(value), target.money, DIGITS);
}
