import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { isInTouch } from '#shared/domain/pipeline/rules.ts';
import { phases, stageRules, type Phase, type Stage, type StageRule } from '#shared/model/pipeline.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { AmountField } from '../../ui/form-fields.tsx';

const words = text.pipeline.settings;

interface StageDialogProps {
  readonly stages: readonly Stage[];
  /** The stage to change; a new one is made without. */
  readonly stage?: Stage;
  readonly close: () => void;
}

/** Makes or changes a stage of the pipeline. A new one comes before the first that counts as declined or closed. */
export function StageDialog({ stages, stage, close }: StageDialogProps) {
  const run = useFormCommand();
  const [name, setName] = useState(stage?.name ?? '');
  const [phase, setPhase] = useState<Phase>(stage?.phase ?? 'contacted');
  const [days, setDays] = useState(stage?.staleAfterDays === undefined ? '' : String(stage.staleAfterDays));
  const [rules, setRules] = useState<readonly StageRule[]>(stage?.rules ?? []);
  const save = () => {
    const typed = days.trim();
    const made = { name, phase, rules: [...rules], staleAfterDays: typed === '' ? null : Number(typed) };
    if (stage) {
      const changed = stages.map((one) => (one === stage ? { ...made, stage: stage.stage } : one));
      return run('workspace.setStages', { stages: changed });
    }
    const end = stages.findLastIndex((one) => phases.indexOf(one.phase) <= phases.indexOf(phase)) + 1;
    return run('workspace.setStages', { stages: [...stages.slice(0, end), made, ...stages.slice(end)] });
  };
  return (
    <FormDialog title={stage ? words.editTitle(stage.name) : words.addTitle} close={close} save={save}>
      <TextField
        label={words.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        required
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <TextField
        select
        label={words.phase}
        value={phase}
        onChange={(event) => setPhase(phases.find((one) => one === event.target.value) ?? phase)}
        helperText={words.phaseHelp}
      >
        {phases.map((one) => (
          <MenuItem key={one} value={one}>
            {text.pipeline.phases[one]}
          </MenuItem>
        ))}
      </TextField>
      <AmountField label={words.staleAfter} value={days} onChange={setDays} helperText={words.staleHelp} isWhole />
      <RuleBoxes phase={phase} rules={rules} onChange={setRules} />
    </FormDialog>
  );
}

interface RuleBoxesProps {
  readonly phase: Phase;
  readonly rules: readonly StageRule[];
  readonly onChange: (rules: readonly StageRule[]) => void;
}

function RuleBoxes({ phase, rules, onChange }: RuleBoxesProps) {
  const titleId = useId();
  const isOutside = phase === 'declined' || phase === 'closed';
  return (
    <FormGroup role="group" aria-labelledby={titleId}>
      <Typography id={titleId} variant="subtitle2" sx={{ mb: 1 }}>
        {isOutside ? words.rulesTitleOutside : words.rulesTitle}
      </Typography>
      {stageRules.map((rule) => {
        const isAlways = rule === 'may-contact' && isInTouch(phase);
        return (
          <FormControlLabel
            key={rule}
            disabled={isAlways}
            label={isAlways ? `${text.pipeline.rules[rule]}. ${words.always}` : text.pipeline.rules[rule]}
            control={
              <Checkbox
                size="small"
                checked={isAlways || rules.includes(rule)}
                onChange={(_event, isOn) => onChange(isOn ? [...rules, rule] : rules.filter((one) => one !== rule))}
                sx={{ py: 0.5 }}
              />
            }
          />
        );
      })}
    </FormGroup>
  );
}
