import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PipelineSettingsResult } from '#shared/queries/pipeline-settings.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { StageTargetField } from './stage-target-field.tsx';

const words = text.pipeline.settings;

interface ResetStagesDialogProps {
  readonly settings: PipelineSettingsResult;
  readonly close: () => void;
}

/** Goes back to the stages Liaison begins with, and asks where the people of the agency's own stages go. */
export function ResetStagesDialog({ settings, close }: ResetStagesDialogProps) {
  const { stages, defaults, people } = settings;
  const run = useFormCommand();
  const gone = stages.filter(({ stage }) => (people[stage] ?? 0) > 0 && !defaults.some((one) => one.stage === stage));
  const [targets, setTargets] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(gone.map(({ stage, phase }) => [stage, phase])),
  );
  return (
    <FormDialog
      title={words.resetTitle}
      saveLabel={words.resetAction}
      close={close}
      save={() => run('workspace.setStages', { stages: null, moved: targets })}
    >
      <Typography>{words.resetText}</Typography>
      {gone.map(({ stage, name }) => (
        <StageTargetField
          key={stage}
          label={words.resetTarget(name, text.pipeline.people(people[stage] ?? 0))}
          stages={defaults}
          value={targets[stage] ?? ''}
          onChange={(key) => setTargets({ ...targets, [stage]: key })}
        />
      ))}
    </FormDialog>
  );
}
