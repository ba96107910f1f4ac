import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { memo, useCallback, useState } from 'react';
import type { SaidOfOne } from '#shared/commands/client-answers.ts';
import type { AnswerWord } from '#shared/domain/shortlist/client-answers.ts';
import type { ClientPerson } from '#shared/model/client.ts';
import { clientAnswers } from '#shared/model/collaboration.ts';
import type { ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField, FormGrid } from '../../../ui/form-fields.tsx';
import { plainTable } from '../../../ui/plain-table.ts';

const words = text.shortlist.answerForm;

interface Said {
  readonly answer: AnswerWord | '';
  readonly comment: string;
}

const NOTHING: Said = { answer: '', comment: '' };

interface AnswersDialogProps {
  /** People at the client, offered by name. */
  readonly people: readonly ClientPerson[];
  readonly rows: readonly ShortlistRow[];
  readonly close: () => void;
}

/** Writes up what somebody at the client said of one or many people, in one step. */
export function AnswersDialog({ people, rows, close }: AnswersDialogProps) {
  const run = useFormCommand();
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today);
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const change = useCallback(
    (id: string, part: Partial<Said>) =>
      setSaid((last) => new Map(last).set(id, { ...(last.get(id) ?? NOTHING), ...part })),
    [],
  );
  const [only] = rows;
  const save = () => {
    const answers = rows.flatMap(({ forClient: { collaborationId } }): SaidOfOne[] => {
      const { answer, comment } = said.get(collaborationId) ?? NOTHING;
      if (answer === '' && comment.trim() === '') return [];
      return [{ collaborationId, comment, ...(answer !== '' && { answer }) }];
    });
    return answers.length === 0 ? words.nothing : run('collaborations.recordAnswers', { by, on, answers });
  };
  return (
    <FormDialog
      title={only && rows.length === 1 ? words.titleOne(only.forClient.name) : words.title}
      saveLabel={words.save}
      close={close}
      save={save}
      maxWidth="md"
    >
      <FormGrid>
        <Autocomplete
          freeSolo
          options={people.map(({ name }) => name)}
          inputValue={by}
          onInputChange={(_event, next) => setBy(next)}
          size="small"
          renderInput={(params) => <TextField {...params} label={words.by} helperText={words.byHelp} />}
        />
        <DayField label={words.on} value={on} onChange={setOn} />
      </FormGrid>
      <Box component="table" sx={plainTable}>
        <thead>
          <tr>
            <th scope="col">{words.heads.person}</th>
            <th scope="col">{words.heads.answer}</th>
            <th scope="col">{words.heads.comment}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ forClient: { collaborationId, name } }) => (
            <AnswerLine
              key={collaborationId}
              id={collaborationId}
              name={name}
              said={said.get(collaborationId) ?? NOTHING}
              change={change}
            />
          ))}
        </tbody>
      </Box>
    </FormDialog>
  );
}

const control = {
  height: 32,
  width: '100%',
  px: 2,
  font: 'inherit',
  fontSize: 13,
  color: 'text.primary',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'surface.control',
  borderRadius: '6px',
} as const;

interface AnswerLineProps {
  readonly id: string;
  readonly name: string;
  readonly said: Said;
  readonly change: (id: string, part: Partial<Said>) => void;
}

/** The system's own controls: a meeting may go through hundreds of people. */
const AnswerLine = memo(function AnswerLine({ id, name, said, change }: AnswerLineProps) {
  return (
    <tr>
      <td className="strong wide">{name}</td>
      <td>
        <Box
          component="select"
          aria-label={words.answer(name)}
          value={said.answer}
          onChange={(event: React.ChangeEvent<HTMLSelectElement>) =>
            change(id, { answer: event.target.value as Said['answer'] })
          }
          sx={{ ...control, minWidth: 120 }}
        >
          <option value="">{words.none}</option>
          {clientAnswers.map((answer) => (
            <option key={answer} value={answer}>
              {text.shortlist.answers[answer]}
            </option>
          ))}
        </Box>
      </td>
      <td>
        <Box
          component="input"
          type="text"
          dir="auto"
          aria-label={words.comment(name)}
          placeholder={words.commentPlaceholder}
          value={said.comment}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => change(id, { comment: event.target.value })}
          sx={{ ...control, minWidth: 260 }}
        />
      </td>
    </tr>
  );
});
