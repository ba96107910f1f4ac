import type { ResearchNote } from '#shared/model/research-note.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.person.research;

interface ResearchDialogProps {
  readonly influencerId: string;
  /** The note to change; `null` adds one. */
  readonly note: ResearchNote | null;
  readonly close: () => void;
}

/** Adds or changes a note of the research log. */
export function ResearchDialog({ influencerId, note, close }: ResearchDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    text: note?.text ?? '',
    on: note?.on ?? today(),
    link: note?.link ?? '',
  }));
  const save = () => {
    if (draft.text.trim() === '') return words.textMissing;
    return note
      ? run('researchNote.update', { id: note.id, ...draft })
      : run('researchNote.add', { influencerId, ...draft });
  };
  return (
    <FormDialog title={note ? words.editTitle : words.addTitle} saveLabel={words.save} close={close} save={save}>
      <NoteField label={words.text} value={draft.text} onChange={set('text')} />
      <DayField label={words.on} value={draft.on} onChange={set('on')} />
      <LineField label={words.link} value={draft.link} onChange={set('link')} helperText={words.linkHelp} />
    </FormDialog>
  );
}
