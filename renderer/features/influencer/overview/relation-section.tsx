import { useState } from 'react';
import { healthLevels, relationshipStages, type Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePersonUpdate } from '../forms/use-person-update.ts';
import { LongText } from '../../../ui/long-text.tsx';

const { fields, sections, form, head } = text.person;

interface SectionProps {
  readonly influencer: Influencer;
}

/** Who looks after them, how far the relation is and how it stands. */
export function RelationSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { owner, stage, health } = influencer;
  return (
    <FactSection title={sections.relation} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.owner, value: owner },
          { label: fields.stage, value: text.roster.stages[stage] },
          {
            label: fields.health,
            value: health && `${text.personWords.health[health.level]}, ${head.healthSince(dayText(health.on))}`,
          },
          { label: form.healthNote, value: health?.note && <LongText>{health.note}</LongText> },
        ]}
      />
      {isEditing ? <RelationDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

/** Owner, stage and health in one form. */
export function RelationDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const [draft, set] = useDraft(() => ({
    owner: influencer.owner ?? '',
    stage: influencer.stage,
    level: influencer.health?.level ?? ('' as const),
    on: influencer.health?.on ?? today(),
    note: influencer.health?.note ?? '',
  }));
  const save = () => {
    const { owner, stage, level, on } = draft;
    const note = draft.note.trim();
    const health = level === '' ? null : { level, on, ...(note === '' ? {} : { note }) };
    return update({ owner, stage, health });
  };
  return (
    <FormDialog title={sections.edit(sections.relation)} close={close} save={save}>
      <LineField label={fields.owner} value={draft.owner} onChange={set('owner')} />
      <ChoiceField
        label={fields.stage}
        value={draft.stage}
        choices={relationshipStages}
        names={text.roster.stages}
        onChange={(stage) => (stage === '' ? undefined : set('stage')(stage))}
        isRequired
      />
      <ChoiceField
        label={form.level}
        value={draft.level}
        choices={healthLevels}
        names={text.personWords.health}
        onChange={(level) => {
          set('level')(level);
          // Another judgement is made today unless somebody says otherwise.
          if (level !== influencer.health?.level) set('on')(today());
        }}
      />
      {draft.level === '' ? null : (
        <>
          <DayField label={form.healthDay} value={draft.on} onChange={set('on')} />
          <NoteField label={form.healthNote} value={draft.note} onChange={set('note')} />
        </>
      )}
    </FormDialog>
  );
}
