import MenuItem from '@mui/material/MenuItem';
import type { FileChoices, FilePreview } from '#shared/domain/import/import-types.ts';
import { csvDelimiters } from '#shared/formats/csv.ts';
import { text } from '#shared/text/text.ts';
import { Choice } from './choice.tsx';

const words = text.files.import;

interface ReadingChoicesProps {
  readonly file: FilePreview;
  readonly change: (patch: FileChoices) => void;
  readonly isBusy: boolean;
}

/** How the text of a file is taken apart: its delimiter, and numbers and days where the file leaves them open. */
export function ReadingChoices({ file, change, isBusy }: ReadingChoicesProps) {
  const { delimiter, decimals, dateOrder, unclear } = file;
  return (
    <>
      <OneOf
        label={words.delimiter}
        value={csvDelimiters.find((mark) => mark === delimiter) ?? null}
        options={csvDelimiters.map((mark) => [mark, text.import.delimiters[mark]])}
        choose={(mark) => change({ delimiter: mark })}
        isBusy={isBusy}
      />
      {unclear.includes('decimals') ? (
        <OneOf
          label={words.decimals}
          value={decimals}
          options={(['point', 'comma'] as const).map((style) => [style, words.decimalStyles[style]])}
          choose={(style) => change({ decimals: style })}
          isBusy={isBusy}
        />
      ) : null}
      {unclear.includes('dateOrder') ? (
        <OneOf
          label={words.dateOrder}
          value={dateOrder}
          options={(['dmy', 'mdy'] as const).map((order) => [order, words.dateOrders[order]])}
          choose={(order) => change({ dateOrder: order })}
          isBusy={isBusy}
        />
      ) : null}
    </>
  );
}

interface OneOfProps<Value extends string> {
  readonly label: string;
  /** `null` while nobody can tell. */
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
  readonly isBusy: boolean;
}

function OneOf<Value extends string>({ label, value, options, choose, isBusy }: OneOfProps<Value>) {
  return (
    <Choice
      label={label}
      value={value ?? ''}
      isDisabled={isBusy}
      onChange={(chosen) => {
        const option = options.find(([each]) => each === chosen);
        if (option) choose(option[0]);
      }}
    >
      {value === null ? <MenuItem value="">{words.notKnown}</MenuItem> : null}
      {options.map(([each, name]) => (
        <MenuItem key={each} value={each}>
          {name}
        </MenuItem>
      ))}
    </Choice>
  );
}
