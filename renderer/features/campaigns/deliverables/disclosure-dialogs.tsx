import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.disclosure;
const founds = ['shown', 'unclear', 'missing'] as const;

interface OfDeliverableProps {
  readonly id: string;
  readonly close: () => void;
}

/** Records what was seen on the posts of a deliverable. */
export function CheckDisclosureDialog({ id, close }: OfDeliverableProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({ found: '' as (typeof founds)[number] | '', on: today(), by: '' }));
  const save = () => {
    const { found, on, by } = draft;
    if (found === '') return words.problems.foundWrong;
    return run('disclosure.check', { id, found, on, ...(by.trim() !== '' && { by }) });
  };
  return (
    <FormDialog title={words.checkTitle} saveLabel={words.checkSave} close={close} save={save}>
      <ChoiceField
        label={words.fields.found}
        value={draft.found}
        choices={founds}
        names={words.found}
        onChange={set('found')}
      />
      <DayField label={words.fields.checkedOn} value={draft.on} onChange={set('on')} />
      <LineField
        label={words.fields.checkedBy}
        value={draft.by}
        onChange={set('by')}
        helperText={words.checkedByHelp}
      />
    </FormDialog>
  );
}

/** Records that a correction was asked for, or was made. */
export function CorrectionDialog({ id, step, close }: OfDeliverableProps & { readonly step: 'asked' | 'done' }) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({ on: today() }));
  const isDone = step === 'done';
  return (
    <FormDialog
      title={isDone ? words.doneCorrection : words.askCorrection}
      close={close}
      save={() => run('disclosure.correct', { id, step, on: draft.on })}
    >
      <DayField
        label={isDone ? words.fields.correctionDoneOn : words.fields.correctionAskedOn}
        value={draft.on}
        onChange={set('on')}
      />
    </FormDialog>
  );
}
