import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { currencyCodes, type CurrencyCode } from '#shared/lib/currencies.ts';

interface CurrencyFieldProps {
  readonly label: string;
  readonly value: CurrencyCode | null;
  readonly onChange: (currency: CurrencyCode | null) => void;
  readonly helperText?: string | undefined;
  readonly isDisabled?: boolean;
  /** True where nothing can be done without a currency: the field then cannot be emptied. */
  readonly isRequired?: boolean;
}

const names = new Intl.DisplayNames(navigator.language, { type: 'currency', fallback: 'code' });
const options = [...currencyCodes];

function labelOf(code: CurrencyCode): string {
  const name = names.of(code);
  return name === undefined || name === code ? code : `${code} – ${name}`;
}

/** Chooses a currency by typing its code or its name. */
export function CurrencyField({ label, value, onChange, helperText, isDisabled, isRequired }: CurrencyFieldProps) {
  return (
    <Autocomplete
      options={options}
      value={value}
      onChange={(_event, next) => onChange(next)}
      getOptionLabel={labelOf}
      disabled={isDisabled ?? false}
      disableClearable={false}
      clearIcon={isRequired ? null : undefined}
      autoHighlight
      size="small"
      renderInput={(params) => (
        <TextField {...params} label={label} helperText={helperText} required={isRequired ?? false} />
      )}
    />
  );
}
