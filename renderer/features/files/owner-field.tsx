import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../state/use-query.ts';
import { influencerOption, type InfluencerChoice } from '../../ui/influencer-field.tsx';
import { idOfPerson, personDecision, usePersonName } from './named-person.ts';

const words = text.files.importScreen.owner;
const HITS = 12;

interface OwnerFieldProps {
  /** A handle, link, email or name as typed, or a person of the workspace as `id:` and their id. */
  readonly value: string;
  /** Why it is needed; `null` where it may be left out. */
  readonly need: string | null;
  readonly keep: (owner: string | null) => void;
  readonly isBusy: boolean;
}

/** Whose the rows of a table are: somebody of the roster found while typing, or what is typed. */
export function OwnerField({ value, need, keep, isBusy }: OwnerFieldProps) {
  const name = usePersonName(idOfPerson(value));
  const shown = idOfPerson(value) === null ? value : (name ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const input = typed ?? shown;
  const search = input.trim();
  const found = useQuery('search', typed === null || search === '' ? null : { text: search, limit: HITS });
  const keepTyped = () => {
    if (typed !== null && search !== shown) keep(search === '' ? null : search);
    setTyped(null);
  };
  return (
    <Autocomplete<InfluencerChoice, false, false, true>
      freeSolo
      options={typed === null || search === '' ? [] : (found.data?.influencers ?? [])}
      value={null}
      inputValue={input}
      onInputChange={(_event, next, reason) => {
        if (reason === 'input') setTyped(next);
        if (reason === 'clear') {
          setTyped(null);
          keep(null);
        }
      }}
      onChange={(_event, next) => {
        if (next === null) return;
        if (typeof next === 'string') keepTyped();
        else {
          setTyped(null);
          keep(personDecision(next.id));
        }
      }}
      onBlur={keepTyped}
      filterOptions={(hits) => hits}
      getOptionLabel={(hit) => (typeof hit === 'string' ? hit : hit.name)}
      getOptionKey={(hit) => (typeof hit === 'string' ? hit : hit.id)}
      disabled={isBusy}
      size="small"
      renderOption={influencerOption}
      renderInput={(params) => (
        <TextField {...params} label={words.label} helperText={need ?? words.help} error={need !== null} />
      )}
    />
  );
}
