import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import { beginText, EMPTY, type Begin } from './begin.ts';

const words = text.templates.begin;

interface BeginFieldProps {
  readonly value: Begin;
  readonly onChange: (begin: Begin) => void;
}

/** Chooses what a new campaign begins with: nothing, a template or another campaign. Not there while there is no choice. */
export function BeginField({ value, onChange }: BeginFieldProps) {
  const templates = useQuery('campaignTemplate.list', {}).data?.rows ?? [];
  const campaigns = useQuery('campaign.list', {}).data?.rows ?? [];
  if (templates.length === 0 && campaigns.length === 0) return null;
  const options: Begin[] = [
    EMPTY,
    ...templates.map(({ template }) => ({ is: 'template', id: template.id, name: template.name, template }) as const),
    ...campaigns.map(({ id, name }) => ({ is: 'copy', id, name }) as const),
  ];
  return (
    <Autocomplete
      options={options}
      value={value}
      onChange={(_event, next) => onChange(next)}
      getOptionLabel={beginText}
      getOptionKey={keyOf}
      groupBy={(begin) => (begin.is === 'empty' ? '' : begin.is === 'template' ? words.templates : words.campaigns)}
      isOptionEqualToValue={(left, right) => keyOf(left) === keyOf(right)}
      disableClearable
      autoHighlight
      size="small"
      renderInput={(params) => <TextField {...params} label={words.label} />}
    />
  );
}

function keyOf(begin: Begin): string {
  return begin.is === 'empty' ? begin.is : `${begin.is} ${begin.id}`;
}
