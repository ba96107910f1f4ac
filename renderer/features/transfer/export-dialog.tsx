import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { formatsOf, type ExportRequest } from '#shared/domain/export/export-request.ts';
import { text } from '#shared/text/text.ts';
import { ui, type ExportAsk, type ExportDone } from '../../state/ui-store.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { ExportFields, USUAL_STYLE, type ExportStyle } from './export-fields.tsx';
import { useExportThings, type ExportThing } from './export-things.ts';
import { useExport } from './use-export.ts';

const words = text.exports;

interface ExportDialogsProps {
  readonly ask: ExportAsk | null;
  readonly done: ExportDone | null;
}

/** Asks what is exported and how; afterwards says what was left out. */
export function ExportDialogs({ ask, done }: ExportDialogsProps) {
  if (done) return <DoneDialog done={done} />;
  return ask ? <AskDialog ask={ask} /> : null;
}

function AskDialog({ ask }: { readonly ask: ExportAsk }) {
  const things = useExportThings(ask);
  const [key, setKey] = useState<string | null>(ask.is === 'workspace' ? (ask.kind ?? null) : null);
  const [choices, setChoices] = useState(USUAL_STYLE);
  const [problem, setProblem] = useState<string | null>(null);
  const write = useExport();
  const thing = things?.find((each) => each.key === key) ?? things?.[0];
  if (!things || !thing) return null;
  const style = fitting(choices, thing);
  const submit = async () => {
    if (thing.isEmpty) return;
    setProblem(null);
    const outcome = await write(thing, requestOf(thing, style));
    if (outcome === 'written') close();
    else if (outcome !== 'not-written') setProblem(outcome.problem);
  };
  return (
    <AppDialog
      isOpen
      title={ask.is === 'campaign' ? words.campaignTitle(ask.name) : words.title}
      close={close}
      submit={submit}
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={thing.isEmpty}>
            {words.action}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 5, pt: 2, width: 552, maxWidth: '100%' }}>
        {things.length > 1 ? (
          <TextField select label={words.what} value={thing.key} onChange={(event) => setKey(event.target.value)}>
            {things.map(({ key: each, label }) => (
              <MenuItem key={each} value={each}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        <ExportFields
          thing={thing}
          style={style}
          change={(patch) => {
            setChoices((last) => ({ ...last, ...patch }));
            setProblem(null);
          }}
        />
        {thing.isEmpty ? <Alert severity="info">{whyEmpty(thing)}</Alert> : null}
        {problem === null ? null : <Alert severity="error">{problem}</Alert>}
      </Stack>
    </AppDialog>
  );
}

const close = (): void => ui.askExport(null);

/** The format that was chosen last, unless this cannot be written in it. */
function fitting(choices: ExportStyle, { name }: ExportThing): ExportStyle {
  const formats = formatsOf(name);
  return formats.includes(choices.format) ? choices : { ...choices, format: formats[0]! };
}

function requestOf({ what }: ExportThing, style: ExportStyle): ExportRequest {
  const { format, hasByteOrderMark, delimiter, vcardVersion } = style;
  return { what, format, csv: { hasByteOrderMark, delimiter }, vcardVersion };
}

const whyEmpty = ({ name }: ExportThing): string =>
  name === 'people' ? words.emptyPeople : words.empty(words.names[name]);

function DoneDialog({ done }: { readonly done: ExportDone }) {
  const leave = () => ui.tellExport(null);
  return (
    <AppDialog
      isOpen
      title={words.doneTitle}
      close={leave}
      actions={
        <Button variant="contained" autoFocus onClick={leave}>
          {words.close}
        </Button>
      }
    >
      <Stack sx={{ gap: 3, width: 552, maxWidth: '100%' }}>
        <Alert severity="success">{done.message}</Alert>
        <Stack component="ul" aria-label={words.notesTitle} sx={{ m: 0, pl: 5, gap: 2 }}>
          {done.notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </Stack>
      </Stack>
    </AppDialog>
  );
}
