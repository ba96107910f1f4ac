import { useState } from 'react';
import type { ChecklistItem } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineField } from '../../../ui/text-fields.tsx';

const words = text.templates.checklist;

interface StepDialogProps {
  readonly campaignId: string;
  readonly step: ChecklistItem;
  readonly close: () => void;
}

/** Changes what a step says. */
export function StepDialog({ campaignId, step, close }: StepDialogProps) {
  const run = useFormCommand();
  const [what, setWhat] = useState(step.what);
  return (
    <FormDialog
      title={words.stepTitle}
      saveLabel={words.save}
      close={close}
      save={() => run('campaign.changeChecklistStep', { campaignId, itemId: step.itemId, what })}
    >
      <LineField label={words.step} value={what} onChange={setWhat} />
    </FormDialog>
  );
}
