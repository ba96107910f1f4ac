import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { influenceBases, type Influencer, type InfluenceBasis } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineField, NoteField, WordsField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePersonUpdate } from '../forms/use-person-update.ts';
import { LongText } from '../../../ui/long-text.tsx';
import { WordChips } from '../../../ui/word-chips.tsx';

const { fields, sections, form } = text.person;

interface SectionProps {
  readonly influencer: Influencer;
}

/** Why people follow them, about what, and in which manner. */
export function StandsSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { topics, values = [], influence = [], contentStyle } = influencer;
  return (
    <FactSection title={sections.stands} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.influence, value: influence.length > 0 && <Bases influence={influence} /> },
          { label: fields.topics, value: topics.length > 0 && <WordChips values={topics} /> },
          { label: fields.values, value: values.length > 0 && <WordChips values={values} /> },
          { label: fields.contentStyle, value: contentStyle && <LongText>{contentStyle}</LongText> },
        ]}
      />
      {isEditing ? <StandsDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function Bases({ influence }: { readonly influence: NonNullable<Influencer['influence']> }) {
  return (
    <Stack sx={{ gap: 1 }}>
      {influence.map(({ basis, evidence }) => (
        <div key={basis}>
          {text.personWords.influence[basis]}
          {evidence === undefined ? null : (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' – '}
              {evidence}
            </Box>
          )}
        </div>
      ))}
    </Stack>
  );
}

type Evidence = Readonly<Partial<Record<InfluenceBasis, string>>>;

function StandsDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const [draft, set] = useDraft(() => ({
    topics: influencer.topics as readonly string[],
    values: (influencer.values ?? []) as readonly string[],
    contentStyle: influencer.contentStyle ?? '',
    bases: Object.fromEntries((influencer.influence ?? []).map((one) => [one.basis, one.evidence ?? ''])) as Evidence,
  }));
  const save = () => {
    const influence = influenceBases.flatMap((basis) => {
      const evidence = draft.bases[basis];
      if (evidence === undefined) return [];
      return evidence.trim() === '' ? [{ basis }] : [{ basis, evidence }];
    });
    const { topics, values, contentStyle } = draft;
    return update({ topics, values, contentStyle, influence });
  };
  const toggle = (basis: InfluenceBasis, isOn: boolean) => {
    const { [basis]: _gone, ...others } = draft.bases;
    set('bases')(isOn ? { ...others, [basis]: '' } : others);
  };
  return (
    <FormDialog title={sections.edit(sections.stands)} close={close} save={save}>
      <WordsField label={fields.topics} value={draft.topics} onChange={set('topics')} />
      <WordsField label={fields.values} value={draft.values} onChange={set('values')} />
      <NoteField label={fields.contentStyle} value={draft.contentStyle} onChange={set('contentStyle')} />
      <Box role="group" aria-label={fields.influence}>
        <Box sx={{ fontSize: 12, color: 'text.secondary', mb: 1 }}>{fields.influence}</Box>
        {influenceBases.map((basis) => (
          <Box
            key={basis}
            sx={{ display: 'grid', gridTemplateColumns: '148px 1fr', alignItems: 'center', minHeight: 44 }}
          >
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={draft.bases[basis] !== undefined}
                  onChange={(event) => toggle(basis, event.target.checked)}
                />
              }
              label={text.personWords.influence[basis]}
            />
            {draft.bases[basis] === undefined ? null : (
              <LineField
                label={form.evidenceOf(text.personWords.influence[basis])}
                value={draft.bases[basis]}
                onChange={(evidence) => set('bases')({ ...draft.bases, [basis]: evidence })}
              />
            )}
          </Box>
        ))}
      </Box>
    </FormDialog>
  );
}
