import type { Collaboration } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.collaboration.page;

interface CareDialogProps {
  readonly collaboration: Collaboration;
  readonly close: () => void;
}

/** Who takes care of a collaboration, and what is waited for. */
export function CareDialog({ collaboration, close }: CareDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    owner: collaboration.owner ?? '',
    waitingFor: collaboration.waitingFor ?? '',
  }));
  const save = () => run('collaboration.update', { id: collaboration.id, ...draft });
  return (
    <FormDialog title={words.headTitle} close={close} save={save}>
      <LineField label={words.owner} value={draft.owner} onChange={set('owner')} />
      <LineField
        label={words.waitingFor}
        value={draft.waitingFor}
        onChange={set('waitingFor')}
        helperText={words.waitingHelp}
      />
    </FormDialog>
  );
}
