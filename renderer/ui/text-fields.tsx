import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { text } from '#shared/text/text.ts';

const words = text.person.form;
/** More words than this are edited as lines: a field of thousands of chips would not keep up with typing. */
const MOST_CHIPS = 60;

interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly helperText?: string | undefined;
}

/** A line of text. */
export function LineField({ label, value, onChange, helperText }: FieldProps<string>) {
  return (
    <TextField
      label={label}
      value={value}
      helperText={helperText}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { dir: 'auto' } }}
    />
  );
}

/** Text of several lines. */
export function NoteField({ label, value, onChange, helperText }: FieldProps<string>) {
  return (
    <TextField
      label={label}
      value={value}
      helperText={helperText}
      multiline
      minRows={3}
      maxRows={10}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { dir: 'auto' } }}
    />
  );
}

/** Texts of which each has its line, such as addresses. */
export function LinesField({ label, value, onChange, helperText }: FieldProps<string>) {
  return (
    <TextField
      label={label}
      value={value}
      helperText={helperText ?? words.onePerLine}
      multiline
      minRows={2}
      maxRows={8}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { spellCheck: false } }}
    />
  );
}

/** The lines of a text, without those that hold nothing. */
export function linesOf(typed: string): string[] {
  return typed.split('\n').filter((line) => line.trim() !== '');
}

/** Short words as chips; very many of them as lines. */
export function WordsField({ label, value, onChange }: FieldProps<readonly string[]>) {
  // The field takes another list for another value and would empty what is being typed, so the list stays the same one.
  const chosen = useMemo(() => [...value], [value]);
  if (value.length > MOST_CHIPS) {
    return (
      <LinesField
        label={label}
        value={value.join('\n')}
        onChange={(typed) => onChange(typed.split('\n'))}
        helperText={words.onePerLine}
      />
    );
  }
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={[]}
      value={chosen}
      onChange={(_event, next) => onChange(next)}
      size="small"
      renderInput={(params) => <TextField {...params} label={label} helperText={words.enterAfterEach} />}
    />
  );
}

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string;
  /** `''` while nothing is chosen. */
  readonly value: Choice | '';
  readonly choices: readonly Choice[];
  readonly names: Readonly<Record<Choice, string>>;
  readonly onChange: (choice: Choice | '') => void;
  /** True where one of the choices has to be made. */
  readonly isRequired?: boolean;
}

/** One of a few choices, or none. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { label, value, choices, names, onChange, isRequired } = props;
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value as Choice | '')}>
      {isRequired ? null : (
        <MenuItem value="">
          <em>{words.none}</em>
        </MenuItem>
      )}
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {names[choice]}
        </MenuItem>
      ))}
    </TextField>
  );
}
