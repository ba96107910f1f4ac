import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { fromMoneyText, moneyRatio, parseDecimal } from '#shared/lib/money.ts';
import type { Campaign, CampaignGoal } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText, percentText } from '../../state/format.ts';

const words = text.campaigns.page;
const DIGITS = 4;

interface CampaignGoalLineProps {
  readonly campaign: Campaign;
  readonly figures: readonly Figure[];
}

/** The goal, and how much of it is reached where that is known. */
export function CampaignGoalLine({ campaign, figures }: CampaignGoalLineProps) {
  const { goal } = campaign;
  if (!goal) return null;
  const reached = reachedShare(goal, campaign.currency ?? null, figures);
  const measure = text.campaigns.measures[goal.measure].toLowerCase();
  const goalText = words.goal(measure, targetText(goal, campaign.currency ?? null));
  const reachedText = reached === null ? words.goalUnknown : words.goalReached(percentText(reached));
  return (
    <Box sx={{ maxWidth: 560 }}>
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

function targetText(goal: CampaignGoal, currency: string | null): string {
  if (goal.measure !== 'revenue') return countText(Number(goal.target));
  return currency === null ? goal.target : moneyText({ amount: goal.target, currency });
}

/** The reached part of the goal as a fraction, or `null` while the figure it is measured by is unknown. */
function reachedShare(goal: CampaignGoal, currency: string | null, figures: readonly Figure[]): number | null {
  const value = figures.find((figure) => figure.key === goal.measure)?.value;
  if (value?.type === 'count') return value.value / Number(goal.target);
  if (value?.type !== 'money' || currency === null || value.currency !== currency) return null;
  const target = parseDecimal(goal.target, currency);
  return target && moneyRatio(fromMoneyText(value), target.money, DIGITS);
}
