import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { LONGEST_CADENCE, preferredMedia, type Cadence, type Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, LinesField, linesOf } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePersonUpdate } from '../forms/use-person-update.ts';
import { CappedLines } from '../capped-lines.tsx';

const { fields, sections, form } = text.person;
const cadences = ['month', 'quarter', 'half-year', 'days'] as const satisfies readonly Cadence['every'][];

interface SectionProps {
  readonly influencer: Influencer;
}

/** A cadence in words. */
export function cadenceText(cadence: Cadence): string {
  return cadence.every === 'days' ? text.personWords.everyDays(cadence.days) : text.personWords.cadence[cadence.every];
}

/** Addresses, and how they want to be spoken to. */
export function ReachSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { emails = [], phones = [], links = [], preferredMedium, cadence, doNotContact } = influencer;
  return (
    <FactSection title={sections.reach} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.doNotContact, value: doNotContact && form.doNotContactHelp },
          { label: fields.emails, value: emails.length > 0 && <CappedLines lines={emails} /> },
          { label: fields.phones, value: phones.length > 0 && <CappedLines lines={phones} /> },
          { label: fields.links, value: links.length > 0 && <Links links={links} /> },
          { label: fields.preferredMedium, value: preferredMedium && text.personWords.media[preferredMedium] },
          { label: fields.cadence, value: cadence && cadenceText(cadence) },
        ]}
      />
      {isEditing ? <ReachDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function Links({ links }: { readonly links: readonly string[] }) {
  const openLink = useOpenLink();
  return (
    <Stack sx={{ alignItems: 'flex-start' }}>
      {links.slice(0, 20).map((link) => (
        <Link key={link} component="button" type="button" onClick={() => openLink(link)} sx={{ textAlign: 'start' }}>
          {link}
        </Link>
      ))}
    </Stack>
  );
}

function ReachDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const { cadence } = influencer;
  const [draft, set] = useDraft(() => ({
    emails: (influencer.emails ?? []).join('\n'),
    phones: (influencer.phones ?? []).join('\n'),
    links: (influencer.links ?? []).join('\n'),
    preferredMedium: influencer.preferredMedium ?? ('' as const),
    every: cadence?.every ?? ('' as const),
    days: cadence?.every === 'days' ? String(cadence.days) : '',
    doNotContact: influencer.doNotContact,
  }));
  const save = () => {
    const next = cadenceOf(draft.every, draft.days);
    if (next === 'wrong') return form.daysWrong;
    return update({
      emails: linesOf(draft.emails),
      phones: linesOf(draft.phones),
      links: linesOf(draft.links),
      preferredMedium: draft.preferredMedium === '' ? null : draft.preferredMedium,
      cadence: next,
      doNotContact: draft.doNotContact,
    });
  };
  return (
    <FormDialog title={sections.edit(sections.reach)} close={close} save={save}>
      <LinesField label={fields.emails} value={draft.emails} onChange={set('emails')} />
      <LinesField label={fields.phones} value={draft.phones} onChange={set('phones')} />
      <LinesField label={fields.links} value={draft.links} onChange={set('links')} />
      <ChoiceField
        label={fields.preferredMedium}
        value={draft.preferredMedium}
        choices={preferredMedia}
        names={text.personWords.media}
        onChange={set('preferredMedium')}
      />
      <ChoiceField
        label={fields.cadence}
        value={draft.every}
        choices={cadences}
        names={text.personWords.cadence}
        onChange={set('every')}
      />
      {draft.every === 'days' ? (
        <TextField
          label={form.days}
          value={draft.days}
          onChange={(event) => set('days')(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      ) : null}
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={draft.doNotContact}
            onChange={(event) => set('doNotContact')(event.target.checked)}
          />
        }
        label={fields.doNotContact}
      />
    </FormDialog>
  );
}

function cadenceOf(every: Cadence['every'] | '', typedDays: string): Cadence | null | 'wrong' {
  if (every === '') return null;
  if (every !== 'days') return { every };
  const days = Number(typedDays.trim());
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_CADENCE ? { every, days } : 'wrong';
}
