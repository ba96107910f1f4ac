import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Stage } from '#shared/model/pipeline.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { StageTargetField } from './stage-target-field.tsx';

const words = text.pipeline.settings;

interface RemoveStageDialogProps {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  readonly people: number;
  readonly close: () => void;
}

/** Takes a stage away, and asks where its people go. */
export function RemoveStageDialog({ stage, stages, people, close }: RemoveStageDialogProps) {
  const run = useFormCommand();
  const [target, setTarget] = useState('');
  const left = stages.filter((one) => one.stage !== stage.stage);
  const save = () => {
    if (people > 0 && target === '') return words.chooseTarget;
    return run('workspace.setStages', { stages: left, ...(target !== '' && { moved: { [stage.stage]: target } }) });
  };
  return (
    <FormDialog title={words.removeTitle(stage.name)} saveLabel={words.removeAction} close={close} save={save}>
      <Typography>{people === 0 ? words.removeEmpty : words.removeText(text.pipeline.people(people))}</Typography>
      {people === 0 ? null : (
        <StageTargetField label={words.goesTo} stages={left} value={target} onChange={setTarget} />
      )}
    </FormDialog>
  );
}
