import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { foldText } from '#shared/lib/text-fold.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../state/use-query.ts';
import type { ClientChoice } from './campaign-draft.ts';

type Choice = NonNullable<ClientChoice>;

const words = text.campaigns.form;
const filter = createFilterOptions<Choice>({ stringify: nameOf });

function nameOf(choice: Choice): string {
  return 'newName' in choice ? choice.newName : choice.name;
}

interface ClientFieldProps {
  readonly value: ClientChoice;
  readonly onChange: (choice: ClientChoice) => void;
}

/** Chooses a client by name; a name nobody has yet offers to make the client with the campaign. */
export function ClientField({ value, onChange }: ClientFieldProps) {
  const clients = useQuery('client.list', {});
  const options: Choice[] = (clients.data?.rows ?? []).map(({ id, name }) => ({ id, name }));
  return (
    <Autocomplete
      options={options}
      value={value}
      onChange={(_event, next) => onChange(next)}
      getOptionLabel={nameOf}
      getOptionKey={(choice) => ('id' in choice ? choice.id : 'new')}
      isOptionEqualToValue={(left, right) => nameOf(left) === nameOf(right)}
      filterOptions={(all, state) => {
        const found = filter(all, state);
        const typed = state.inputValue.trim();
        const isTaken = all.some((choice) => foldText(nameOf(choice)) === foldText(typed));
        return typed === '' || isTaken ? found : [...found, { newName: typed }];
      }}
      renderOption={({ key, ...props }, choice) => (
        <li key={key} {...props}>
          {'newName' in choice ? words.newClient(choice.newName) : choice.name}
        </li>
      )}
      selectOnFocus
      handleHomeEndKeys
      autoHighlight
      size="small"
      renderInput={(params) => <TextField {...params} label={words.client} helperText={words.clientHelp} />}
    />
  );
}
