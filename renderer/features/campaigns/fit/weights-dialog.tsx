import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { WeightByCriterion } from '#shared/domain/fit/fit-weights.ts';
import { fitCriteria, HIGHEST_WEIGHT, type FitCriterion } from '#shared/model/fit.ts';
import type { CampaignFitResult } from '#shared/queries/campaign-fit.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { FormGrid } from '../../../ui/form-fields.tsx';

const words = text.fit.weightsDialog;
const WHOLE = /^\d{1,3}$/;

type Scope = 'campaign' | 'agency';
type Draft = Readonly<Record<FitCriterion, string>>;

interface WeightsDialogProps {
  readonly campaignId: string;
  readonly weights: CampaignFitResult['weights'];
  readonly close: () => void;
}

/** The weights of this campaign, or those of the agency for campaigns without their own. */
export function WeightsDialog({ campaignId, weights, close }: WeightsDialogProps) {
  const run = useFormCommand();
  const [scope, setScope] = useState<Scope>('campaign');
  const weightsOf = (one: Scope) => (one === 'campaign' ? (weights.campaign ?? weights.agency) : weights.agency);
  const [draft, setDraft] = useState<Draft>(() => draftOf(weightsOf('campaign')));
  // What holds without own weights; fields that say the same are kept as following it.
  const followed = draftOf(scope === 'campaign' ? weights.agency : weights.defaults);
  const follows = fitCriteria.every((criterion) => Number(draft[criterion]) === Number(followed[criterion]));
  const choose = (next: Scope) => {
    setScope(next);
    setDraft(draftOf(weightsOf(next)));
  };
  const save = () => {
    const wrong = fitCriteria.find((criterion) => !isWeight(draft[criterion]));
    if (wrong !== undefined) return words.wrong(text.fit.criteria[wrong]);
    const given = follows ? null : fitCriteria.map((criterion) => ({ criterion, weight: Number(draft[criterion]) }));
    return scope === 'campaign'
      ? run('campaign.setFitWeights', { campaignId, weights: given })
      : run('workspace.setFitWeights', { weights: given });
  };
  const hint = weights.campaign === null ? words.follows : scope === 'campaign' ? words.own : words.ofCampaignHidden;
  return (
    <FormDialog
      title={words.title}
      saveLabel={words.save}
      close={close}
      save={save}
      otherActions={
        <Button disabled={follows} onClick={() => setDraft(followed)}>
          {scope === 'campaign' ? words.resetCampaign : words.resetAgency}
        </Button>
      }
    >
      <Typography color="textSecondary">{words.text}</Typography>
      <Box>
        <RadioGroup aria-label={words.scope} value={scope} onChange={(event) => choose(event.target.value as Scope)}>
          {(['campaign', 'agency'] as const).map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={words[one]} />
          ))}
        </RadioGroup>
        <Typography color="textSecondary" sx={{ fontSize: 13 }}>
          {hint}
        </Typography>
      </Box>
      <FormGrid>
        {fitCriteria.map((criterion) => (
          <TextField
            key={criterion}
            label={text.fit.criteria[criterion]}
            type="number"
            value={draft[criterion]}
            onChange={(event) => setDraft({ ...draft, [criterion]: event.target.value })}
            slotProps={{ htmlInput: { min: 0, max: HIGHEST_WEIGHT, step: 1, className: 'figures' } }}
          />
        ))}
      </FormGrid>
    </FormDialog>
  );
}

function draftOf(weights: WeightByCriterion): Draft {
  return Object.fromEntries(fitCriteria.map((criterion) => [criterion, String(weights[criterion])])) as Draft;
}

function isWeight(written: string): boolean {
  return WHOLE.test(written) && Number(written) <= HIGHEST_WEIGHT;
}
