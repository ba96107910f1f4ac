import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { formatsOf, type ExportFormat, type ExportRequest } from '#shared/domain/export/export-request.ts';
import { text } from '#shared/text/text.ts';
import type { ExportThing } from './export-things.ts';

const words = text.exports;

/** How a file is written. */
export interface ExportStyle {
  readonly format: ExportFormat;
  readonly hasByteOrderMark: boolean;
  readonly delimiter: ',' | ';';
  readonly vcardVersion: NonNullable<ExportRequest['vcardVersion']>;
}

export const USUAL_STYLE: ExportStyle = {
  format: 'csv',
  hasByteOrderMark: true,
  delimiter: ',',
  vcardVersion: '3.0',
};

interface ExportFieldsProps {
  readonly thing: ExportThing;
  readonly style: ExportStyle;
  readonly change: (patch: Partial<ExportStyle>) => void;
}

/** The format, with what it holds, and what there is to choose about it. */
export function ExportFields({ thing, style, change }: ExportFieldsProps) {
  const { format } = style;
  return (
    <>
      <TextField
        select
        label={words.format}
        value={format}
        helperText={aboutFile(thing, format)}
        onChange={(event) => change({ format: event.target.value as ExportFormat })}
      >
        {formatsOf(thing.name).map((each) => (
          <MenuItem key={each} value={each}>
            {words.formats[each]}
          </MenuItem>
        ))}
      </TextField>
      {format === 'csv' ? <CsvFields style={style} change={change} /> : null}
      {format === 'vcf' ? (
        <TextField
          select
          label={words.vcard.version}
          value={style.vcardVersion}
          onChange={(event) => change({ vcardVersion: event.target.value as ExportStyle['vcardVersion'] })}
        >
          <MenuItem value="3.0">{words.vcard.versions['3.0']}</MenuItem>
          <MenuItem value="4.0">{words.vcard.versions['4.0']}</MenuItem>
        </TextField>
      ) : null}
    </>
  );
}

function CsvFields({ style, change }: Pick<ExportFieldsProps, 'style' | 'change'>) {
  const helpId = useId();
  return (
    <>
      <TextField
        select
        label={words.csv.delimiter}
        value={style.delimiter}
        helperText={style.delimiter === ';' ? words.csv.semicolonHelp : undefined}
        onChange={(event) => change({ delimiter: event.target.value as ExportStyle['delimiter'] })}
      >
        <MenuItem value=",">{words.csv.comma}</MenuItem>
        <MenuItem value=";">{words.csv.semicolon}</MenuItem>
      </TextField>
      <div>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={style.hasByteOrderMark}
              onChange={(event) => change({ hasByteOrderMark: event.target.checked })}
              slotProps={{ input: { 'aria-describedby': helpId } }}
            />
          }
          label={words.csv.mark}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <FormHelperText id={helpId} sx={{ m: 0 }}>
          {words.csv.markHelp}
        </FormHelperText>
      </div>
    </>
  );
}

function aboutFile({ name }: ExportThing, format: ExportFormat): string {
  const { about } = words;
  if (format !== 'csv' && format !== 'xlsx') return about[format];
  switch (name) {
    case 'people':
      return about.view;
    case 'influencers':
      return about.list;
    case 'everything':
    case 'campaign':
      return about[name];
    default:
      return about.table;
  }
}
