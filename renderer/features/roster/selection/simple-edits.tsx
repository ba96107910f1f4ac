import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RosterWho } from '#shared/domain/roster/roster-who.ts';
import { relationshipStages, type RelationshipStage } from '#shared/model/influencer.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import type { EditDraft } from './bulk-dialog.tsx';

const words = text.roster.bulk;
const KNOWN_VALUES = 200;

interface EditProps {
  readonly change: (draft: EditDraft) => void;
}

/** Values that the whole roster has in a field, for choosing from. */
function useKnownValues(field: string): readonly string[] {
  const choice = { search: '', filter: NO_FILTER, includeArchived: true };
  const { data } = useQuery('roster.facets', { choice, fields: [field], limit: KNOWN_VALUES });
  const [facet] = data?.facets ?? [];
  return facet?.type === 'facet' ? facet.values.map(({ value }) => value).filter((value) => value !== '') : [];
}

/** Words that everybody chosen gets, and words that are taken from them. */
export function WordsEdit({
  kind,
  who,
  change,
}: EditProps & { readonly kind: 'tags' | 'topics'; readonly who: RosterWho }) {
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const known = useKnownValues(kind);
  const { data } = useQuery('roster.selection', { who });
  const held = kind === 'tags' ? (data?.tags.map(({ value }) => value) ?? []) : known;
  const put = (nextAdd: string[], nextRemove: string[]) => {
    setAdd(nextAdd);
    setRemove(nextRemove);
    const added = nextAdd.length > 0;
    const removed = nextRemove.length > 0;
    if (!added && !removed) change(null);
    else if (kind === 'tags') {
      change({ ...(added ? { addTags: nextAdd } : {}), ...(removed ? { removeTags: nextRemove } : {}) });
    } else change({ ...(added ? { addTopics: nextAdd } : {}), ...(removed ? { removeTopics: nextRemove } : {}) });
  };
  return (
    <>
      <WordsField label={words.add} value={add} options={known} onChange={(next) => put(next, remove)} />
      <WordsField label={words.remove} value={remove} options={held} onChange={(next) => put(add, next)} />
    </>
  );
}

interface WordsFieldProps {
  readonly label: string;
  /** Handed on as it is: for the field below, another list is another choice, which empties what is being typed. */
  readonly value: string[];
  readonly options: readonly string[];
  readonly onChange: (value: string[]) => void;
}

function WordsField({ label, value, options, onChange }: WordsFieldProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={[...options]}
      value={value}
      onChange={(_event, next) => onChange(next)}
      size="small"
      renderInput={(params) => <TextField {...params} label={label} helperText={words.enter} />}
    />
  );
}

/** Who looks after everybody chosen. */
export function OwnerEdit({ change }: EditProps) {
  const known = useKnownValues('owner');
  return (
    <Autocomplete
      freeSolo
      options={[...known]}
      onInputChange={(_event, typed) => change({ owner: typed.trim() === '' ? null : typed })}
      size="small"
      renderInput={(params) => <TextField {...params} label={words.owner} helperText={words.ownerHelp} />}
    />
  );
}

/** The stage of everybody chosen. */
export function StageEdit({ change }: EditProps) {
  const [stage, setStage] = useState<RelationshipStage | ''>('');
  return (
    <TextField
      select
      label={words.stage}
      value={stage}
      onChange={({ target: { value } }) => {
        setStage(value as RelationshipStage);
        change({ stage: value as RelationshipStage });
      }}
    >
      {relationshipStages.map((one) => (
        <MenuItem key={one} value={one}>
          {text.roster.stages[one]}
        </MenuItem>
      ))}
    </TextField>
  );
}
