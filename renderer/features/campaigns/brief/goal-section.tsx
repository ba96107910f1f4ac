import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { objectives, type Campaign, type CampaignGoal, type Objective } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { plainAmount, typedAmount } from '../../../ui/amount-input.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, FormGrid } from '../../../ui/form-fields.tsx';
import { OfferedWordsField } from '../../../ui/offered-words-field.tsx';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { goalTargetText } from '../campaign-texts.ts';

const { fields, sections } = text.brief;
const { form, measures, objectives: objectiveNames } = text.campaigns;
const measureKeys = Object.keys(measures) as CampaignGoal['measure'][];
const figureNames: Readonly<Record<string, string>> = text.figures.labels;

/** What the campaign is to do, and what it is measured by. */
export function GoalSection({ campaign }: { readonly campaign: Campaign }) {
  const [isEditing, setIsEditing] = useState(false);
  const { goal, objective, keyMeasures } = campaign;
  return (
    <FactSection title={sections.goal} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.action, value: goal?.action && <strong>{goal.action}</strong> },
          {
            label: fields.goal,
            value: goal && (
              <span className="figures">
                {goalTargetText(goal, campaign.currency ?? null)} {measures[goal.measure].toLowerCase()}
              </span>
            ),
          },
          { label: fields.objective, value: objective && objectiveNames[objective] },
          { label: fields.keyMeasures, value: keyMeasures?.map((key) => figureNames[key] ?? key).join(', ') },
        ]}
      />
      {isEditing ? <GoalDialog campaign={campaign} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

interface GoalDraft {
  readonly action: string;
  readonly measure: CampaignGoal['measure'] | '';
  readonly target: string;
  readonly objective: Objective | '';
  readonly keyMeasures: readonly string[];
}

function GoalDialog({ campaign, close }: { readonly campaign: Campaign; readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, set] = useDraft<GoalDraft>(() => ({
    action: campaign.goal?.action ?? '',
    measure: campaign.goal?.measure ?? '',
    target: campaign.goal ? typedAmount(campaign.goal.target) : '',
    objective: campaign.objective ?? '',
    keyMeasures: campaign.keyMeasures ?? [],
  }));
  const { currency } = campaign;
  const save = () => {
    const { measure, target, action, objective, keyMeasures } = draft;
    if (measure === '' && (action.trim() !== '' || target.trim() !== '')) return text.campaigns.problems.goalUnmeasured;
    return run('campaign.update', {
      campaignId: campaign.id,
      goal: measure === '' ? null : { measure, target: plainAmount(target), action },
      objective: objective === '' ? null : objective,
      keyMeasures,
    });
  };
  return (
    <FormDialog title={text.brief.edit(sections.goal)} close={close} save={save}>
      <LineField
        label={fields.action}
        value={draft.action}
        onChange={set('action')}
        helperText={text.brief.actionHelp}
      />
      <FormGrid>
        <TextField
          select
          label={form.goal}
          value={draft.measure}
          onChange={(event) => set('measure')(measureKeys.find((one) => one === event.target.value) ?? '')}
        >
          <MenuItem value="">{form.none}</MenuItem>
          {measureKeys.map((one) => (
            <MenuItem key={one} value={one}>
              {measures[one]}
            </MenuItem>
          ))}
        </TextField>
        <AmountField
          label={draft.measure === 'revenue' && currency !== undefined ? form.goalTargetIn(currency) : form.goalTarget}
          value={draft.target}
          onChange={set('target')}
        />
      </FormGrid>
      <ChoiceField
        label={fields.objective}
        value={draft.objective}
        choices={objectives}
        names={objectiveNames}
        onChange={set('objective')}
      />
      <OfferedWordsField
        label={fields.keyMeasures}
        value={draft.keyMeasures}
        onChange={set('keyMeasures')}
        offered={Object.keys(figureNames)}
        names={figureNames}
        helperText={text.brief.keyMeasuresHelp}
      />
    </FormDialog>
  );
}
