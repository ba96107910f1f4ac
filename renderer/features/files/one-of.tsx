import MenuItem from '@mui/material/MenuItem';
import { text } from '#shared/text/text.ts';
import { Choice } from './choice.tsx';
import { usePending } from './use-pending.ts';

interface OneOfProps<Value extends string> {
  readonly label: string;
  /** `null` while nobody can tell. */
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
  readonly isBusy: boolean;
  readonly helperText?: string | undefined;
  readonly isNeeded?: boolean;
  /** Said while nobody can tell. */
  readonly unknown?: string;
}

/** One of a few known values. */
export function OneOf<Value extends string>(props: OneOfProps<Value>) {
  const { label, value, options, choose, isBusy, helperText, isNeeded = false, unknown } = props;
  const [pending, setPending] = usePending<Value>();
  return (
    <Choice
      label={label}
      value={pending ?? value ?? ''}
      isDisabled={isBusy}
      helperText={helperText}
      isNeeded={isNeeded}
      onChange={(chosen) => {
        const option = options.find(([each]) => each === chosen);
        if (!option) return;
        setPending(option[0]);
        choose(option[0]);
      }}
    >
      {value === null ? <MenuItem value="">{unknown ?? text.files.import.notKnown}</MenuItem> : null}
      {options.map(([each, name]) => (
        <MenuItem key={each} value={each}>
          {name}
        </MenuItem>
      ))}
    </Choice>
  );
}
