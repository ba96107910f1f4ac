import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineField, WordsField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePersonUpdate } from '../forms/use-person-update.ts';
import { LocalTime } from '../local-time.tsx';
import { WordChips } from '../../../ui/word-chips.tsx';

const { fields, sections, form } = text.person;

interface SectionProps {
  readonly influencer: Influencer;
}

/** A city and a country in a line; empty when neither is known. */
export function placeText({
  city,
  country,
}: {
  readonly city?: string | undefined;
  readonly country?: string | undefined;
}): string {
  return [city, country].filter(Boolean).join(', ');
}

/** Where the person lives and is besides, what time it is there, what they speak. */
export function PlacesSection({ influencer }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { timeZone, languages = [], otherPlaces = [] } = influencer;
  return (
    <FactSection title={sections.places} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.place, value: placeText(influencer) },
          {
            label: fields.otherPlaces,
            value: otherPlaces.map((place) => [placeText(place), place.note].filter(Boolean).join(' – ')).join('; '),
          },
          { label: fields.timeZone, value: timeZone === undefined ? null : <LocalTime timeZone={timeZone} /> },
          { label: fields.languages, value: languages.length === 0 ? null : <WordChips values={languages} /> },
        ]}
      />
      {isEditing ? <PlacesDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

interface PlaceDraft {
  readonly city: string;
  readonly country: string;
  readonly note: string;
}

const EMPTY: PlaceDraft = { city: '', country: '', note: '' };

function PlacesDialog({ influencer, close }: SectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const [draft, set] = useDraft(() => ({
    city: influencer.city ?? '',
    country: influencer.country ?? '',
    timeZone: influencer.timeZone ?? '',
    languages: (influencer.languages ?? []) as readonly string[],
    otherPlaces: (influencer.otherPlaces ?? []).map(({ city = '', country = '', note = '' }): PlaceDraft => ({
      city,
      country,
      note,
    })),
  }));
  const save = () => {
    const otherPlaces = draft.otherPlaces
      .map((place) => Object.fromEntries(Object.entries(place).filter(([, said]) => said.trim() !== '')))
      .filter((place) => Object.keys(place).length > 0);
    return update({ ...draft, otherPlaces });
  };
  return (
    <FormDialog title={sections.edit(sections.places)} close={close} save={save}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4 }}>
        <LineField label={fields.city} value={draft.city} onChange={set('city')} />
        <LineField label={fields.country} value={draft.country} onChange={set('country')} />
      </Box>
      <OtherPlaces places={draft.otherPlaces} onChange={set('otherPlaces')} />
      <Autocomplete
        freeSolo
        options={Intl.supportedValuesOf('timeZone')}
        inputValue={draft.timeZone}
        onInputChange={(_event, next) => set('timeZone')(next)}
        size="small"
        renderInput={(params) => <TextField {...params} label={fields.timeZone} />}
      />
      <WordsField label={fields.languages} value={draft.languages} onChange={set('languages')} />
    </FormDialog>
  );
}

interface OtherPlacesProps {
  readonly places: readonly PlaceDraft[];
  readonly onChange: (places: PlaceDraft[]) => void;
}

function OtherPlaces({ places, onChange }: OtherPlacesProps) {
  const words = form.place;
  const change = (index: number, patch: Partial<PlaceDraft>) =>
    onChange(places.map((place, at) => (at === index ? { ...place, ...patch } : place)));
  return (
    <Box role="group" aria-label={fields.otherPlaces} sx={{ display: 'grid', gap: 3, justifyItems: 'start' }}>
      {places.map((place, index) => (
        // Places have no identity besides where they stand in the list.
        // oxlint-disable-next-line react/no-array-index-key
        <Box
          key={index}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr auto', gap: 2, alignItems: 'center', width: '100%' }}
        >
          <LineField label={words.city} value={place.city} onChange={(city) => change(index, { city })} />
          <LineField label={words.country} value={place.country} onChange={(country) => change(index, { country })} />
          <LineField label={words.note} value={place.note} onChange={(note) => change(index, { note })} />
          <RowAction
            icon={DeleteIcon}
            label={words.remove}
            onClick={() => onChange(places.filter((_place, at) => at !== index))}
          />
        </Box>
      ))}
      <Button size="small" onClick={() => onChange([...places, EMPTY])}>
        {words.add}
      </Button>
    </Box>
  );
}
