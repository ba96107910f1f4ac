import { useState } from 'react';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineField, LinesField, linesOf } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePersonUpdate } from '../forms/use-person-update.ts';

const { fields, sections, form } = text.person;

interface SectionProps {
  readonly influencer: Influencer;
}

/** Names in every spelling, pronouns and gender. */
export function WhoSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <FactSection title={sections.who} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.name, value: <bdi key="name">{influencer.name}</bdi> },
          { label: fields.nativeName, value: influencer.nativeName && <bdi>{influencer.nativeName}</bdi> },
          { label: fields.pronunciation, value: influencer.pronunciation },
          { label: fields.otherNames, value: influencer.otherNames?.join(', ') },
          { label: fields.pronouns, value: influencer.pronouns },
          { label: fields.gender, value: influencer.gender },
          {
            label: fields.externalIds,
            value: influencer.externalIds.map(({ system, value }) => `${system} ${value}`).join(', '),
          },
        ]}
      />
      {isEditing ? <WhoDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function WhoDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const [draft, set] = useDraft(() => ({
    name: influencer.name,
    nativeName: influencer.nativeName ?? '',
    pronunciation: influencer.pronunciation ?? '',
    otherNames: (influencer.otherNames ?? []).join('\n'),
    pronouns: influencer.pronouns ?? '',
    gender: influencer.gender ?? '',
  }));
  const save = () => {
    if (draft.name.trim() === '') return form.nameMissing;
    return update({ ...draft, otherNames: linesOf(draft.otherNames) });
  };
  return (
    <FormDialog title={sections.edit(sections.who)} close={close} save={save}>
      <LineField label={fields.name} value={draft.name} onChange={set('name')} />
      <LineField label={fields.nativeName} value={draft.nativeName} onChange={set('nativeName')} />
      <LineField label={fields.pronunciation} value={draft.pronunciation} onChange={set('pronunciation')} />
      <LinesField
        label={fields.otherNames}
        value={draft.otherNames}
        onChange={set('otherNames')}
        helperText={form.eachOnALine}
      />
      <LineField label={fields.pronouns} value={draft.pronouns} onChange={set('pronouns')} />
      <LineField label={fields.gender} value={draft.gender} onChange={set('gender')} />
    </FormDialog>
  );
}
