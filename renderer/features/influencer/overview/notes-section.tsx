import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { FactSection } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { NoteField } from '../../../ui/text-fields.tsx';
import { usePersonUpdate } from '../forms/use-person-update.ts';
import { LongText } from '../../../ui/long-text.tsx';

const { fields, sections } = text.person;

interface SectionProps {
  readonly influencer: Influencer;
}

/** What was noted besides everything else. */
export function NotesSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { notes } = influencer;
  return (
    <FactSection title={sections.notes} onEdit={() => setIsEditing(true)}>
      {notes === undefined ? (
        <Typography color="textSecondary">{sections.nothing}</Typography>
      ) : (
        <LongText>{notes}</LongText>
      )}
      {isEditing ? <NotesDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function NotesDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const [notes, setNotes] = useState(influencer.notes ?? '');
  return (
    <FormDialog title={sections.edit(sections.notes)} close={close} save={() => update({ notes })}>
      <NoteField label={fields.notes} value={notes} onChange={setNotes} />
    </FormDialog>
  );
}
