import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import type { FileChoices, FilePreview } from '#shared/domain/import/import-types.ts';
import { csvDelimiters } from '#shared/formats/csv.ts';
import { text } from '#shared/text/text.ts';
import { Choice } from './choice.tsx';
import type { ChoicesPatch } from './import-choices.ts';
import { OneOf } from './one-of.tsx';

const words = text.files.import;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const SAMPLES = 4;

interface ReadingChoicesProps {
  /** The tables of one file; what is chosen for the first holds for all of them. */
  readonly tables: readonly FilePreview[];
  readonly choices: FileChoices;
  readonly change: (patch: ChoicesPatch) => void;
  readonly isBusy: boolean;
}

/** How the text of a file is taken apart: its encoding, with letters by which to judge it, and its delimiter. */
export function ReadingChoices({ tables, choices, change, isBusy }: ReadingChoicesProps) {
  const [{ encoding: read, delimiter }] = tables as [FilePreview];
  // A file that the chosen encoding does not fit is refused whole; the choice has to stay, to be made again.
  const encoding = read === '' ? (choices.encoding ?? '') : read;
  const samples = encoding === '' ? [] : telling(tables, encoding);
  return (
    <>
      {encoding === '' ? null : (
        <Box sx={{ display: 'grid' }}>
          <Choice
            label={words.encoding}
            value={encoding}
            isDisabled={isBusy}
            onChange={(chosen) => change({ encoding: chosen as NonNullable<FileChoices['encoding']> })}
          >
            {encodings.map((each) => (
              <MenuItem key={each} value={each}>
                {each.toUpperCase()}
              </MenuItem>
            ))}
          </Choice>
          {samples.length === 0 ? null : (
            <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
              {text.files.importScreen.sample} <b>{samples.join(' · ')}</b>
            </Typography>
          )}
        </Box>
      )}
      {delimiter === '' ? null : (
        <OneOf
          label={words.delimiter}
          value={csvDelimiters.find((mark) => mark === delimiter) ?? null}
          options={csvDelimiters.map((mark) => [mark, text.import.delimiters[mark]])}
          choose={(mark) => change({ delimiter: mark })}
          isBusy={isBusy}
        />
      )}
    </>
  );
}

// oxlint-disable-next-line no-control-regex -- everything beyond ASCII is what is looked for
const BEYOND_ASCII = /[^\u0000-\u007f]/u;

/** Cells whose letters show whether the encoding is right; none where nobody needs to judge it. */
function telling(tables: readonly FilePreview[], encoding: string): string[] {
  const examples = tables.flatMap(({ columns }) => columns.flatMap((column) => [column.header, ...column.examples]));
  const marked = examples.filter((example) => BEYOND_ASCII.test(example));
  const isCertain = encoding === 'utf-8' && !marked.some((example) => example.includes('\ufffd'));
  return isCertain ? [] : [...new Set(marked)].slice(0, SAMPLES);
}
