import { touchMedia, type Touch } from '#shared/model/touch.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../state/today.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayField } from '../../ui/form-fields.tsx';
import { ChoiceField, NoteField } from '../../ui/text-fields.tsx';
import { useDraft } from '../../state/use-draft.ts';

const words = text.person.touch;
const states = ['done', 'answered', 'missed', 'planned'] as const satisfies readonly Touch['state'][];

interface TouchDialogProps {
  readonly influencerId: string;
  readonly close: () => void;
}

/** Notes that somebody was in touch with the person, or means to be. */
export function TouchDialog({ influencerId, close }: TouchDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    medium: 'call' as Touch['medium'],
    state: 'done' as Touch['state'],
    on: today(),
    note: '',
  }));
  const save = () => run('touch.log', { influencerId, ...draft });
  return (
    <FormDialog title={words.title} saveLabel={words.save} close={close} save={save}>
      <ChoiceField
        label={words.medium}
        value={draft.medium}
        choices={touchMedia}
        names={text.personWords.media}
        onChange={(medium) => (medium === '' ? undefined : set('medium')(medium))}
        isRequired
      />
      <ChoiceField
        label={words.state}
        value={draft.state}
        choices={states}
        names={text.personWords.touchStates}
        onChange={(state) => (state === '' ? undefined : set('state')(state))}
        isRequired
      />
      <DayField label={words.on} value={draft.on} onChange={set('on')} />
      <NoteField label={words.note} value={draft.note} onChange={set('note')} />
    </FormDialog>
  );
}
