import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { contactDraft, ContactFields, contactInput } from './contact-fields.tsx';

const words = text.person.contacts;

interface ContactDialogProps {
  /** The contact to change; `null` makes one who serves nobody yet. */
  readonly contact: (Parameters<typeof contactDraft>[0] & { readonly id: string }) | null;
  readonly close: () => void;
}

/** Changes a contact for everybody they speak for, or adds one. */
export function ContactDialog({ contact, close }: ContactDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => contactDraft(contact));
  const save = () => {
    if (draft.name.trim() === '') return words.nameMissing;
    return contact
      ? run('contact.update', { id: contact.id, ...contactInput(draft) })
      : run('contact.create', contactInput(draft));
  };
  return (
    <FormDialog
      title={contact ? words.editTitle(contact.name) : words.newTitle}
      saveLabel={words.save}
      close={close}
      save={save}
    >
      <ContactFields draft={draft} set={set} />
    </FormDialog>
  );
}
