import { useState } from 'react';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { WordsField } from '../../../ui/text-fields.tsx';
import { usePersonUpdate } from '../forms/use-person-update.ts';

interface TagsDialogProps {
  readonly influencer: Influencer;
  readonly close: () => void;
}

/** The tags of a person, all of them. */
export function TagsDialog({ influencer, close }: TagsDialogProps) {
  const update = usePersonUpdate(influencer);
  const [tags, setTags] = useState<readonly string[]>(influencer.tags);
  return (
    <FormDialog title={text.person.head.editTags} close={close} save={() => update({ tags })}>
      <WordsField label={text.person.fields.tags} value={tags} onChange={setTags} />
    </FormDialog>
  );
}
