import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import {
  compensationKinds,
  sourcingChannels,
  type CompensationKind,
  type Influencer,
} from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePersonUpdate } from '../forms/use-person-update.ts';
import { LongText } from '../../../ui/long-text.tsx';

const { fields, sections, form } = text.person;

interface SectionProps {
  readonly influencer: Influencer;
}

/** Which ways of paying they accept, and how the agency came to know them. */
export function TermsSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { compensation, sourcing } = influencer;
  const accepted = compensation?.accepts.map((kind) => text.personWords.compensation[kind]).join(', ');
  const met = sourcing
    ? [text.personWords.sourcing[sourcing.channel], sourcing.detail, sourcing.on && dayText(sourcing.on)]
    : [];
  return (
    <FactSection title={sections.terms} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.compensation, value: accepted },
          { label: form.note, value: compensation?.note && <LongText>{compensation.note}</LongText> },
          { label: fields.sourcing, value: met.filter(Boolean).join(' · ') },
        ]}
      />
      {isEditing ? <TermsDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function TermsDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const { compensation, sourcing } = influencer;
  const [draft, set] = useDraft(() => ({
    accepts: (compensation?.accepts ?? []) as readonly CompensationKind[],
    note: compensation?.note ?? '',
    channel: sourcing?.channel ?? ('' as const),
    detail: sourcing?.detail ?? '',
    on: sourcing?.on ?? '',
  }));
  const save = () => {
    const { accepts } = draft;
    const [note, detail, on] = [draft.note.trim(), draft.detail.trim(), draft.on];
    // What was typed beside it is kept where nobody chose how.
    const channel = draft.channel === '' && (detail !== '' || on !== '') ? 'other' : draft.channel;
    return update({
      compensation:
        accepts.length === 0 && note === '' ? null : { accepts: [...accepts], ...(note === '' ? {} : { note }) },
      sourcing: channel === '' ? null : { channel, ...(detail === '' ? {} : { detail }), ...(on === '' ? {} : { on }) },
    });
  };
  const toggle = (kind: CompensationKind, isOn: boolean) =>
    set('accepts')(compensationKinds.filter((one) => (one === kind ? isOn : draft.accepts.includes(one))));
  return (
    <FormDialog title={sections.edit(sections.terms)} close={close} save={save}>
      <Box role="group" aria-label={form.accepts}>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{form.accepts}</Box>
        {compensationKinds.map((kind) => (
          <FormControlLabel
            key={kind}
            control={
              <Checkbox
                size="small"
                checked={draft.accepts.includes(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
            }
            label={text.personWords.compensation[kind]}
          />
        ))}
      </Box>
      <NoteField label={form.note} value={draft.note} onChange={set('note')} />
      <ChoiceField
        label={form.channel}
        value={draft.channel}
        choices={sourcingChannels}
        names={text.personWords.sourcing}
        onChange={set('channel')}
      />
      {draft.channel === '' ? null : (
        <>
          <LineField label={form.detail} value={draft.detail} onChange={set('detail')} />
          <DayField label={form.day} value={draft.on} onChange={set('on')} />
        </>
      )}
    </FormDialog>
  );
}
