import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { compareAnswers, type AnswerChange } from '#shared/domain/shortlist/compare-answers.ts';
import { ANSWERS_LIMIT, readClientAnswers, type ClientAnswersFile } from '#shared/formats/client-answers-file.ts';
import type { ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { pickFiles } from '../../../state/host-files.ts';
import { useServices } from '../../../state/services.ts';
import { ui } from '../../../state/ui-store.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { AnswerMark } from './answer-mark.tsx';

const words = text.shortlist.readDialog;
const limits = { perFile: ANSWERS_LIMIT, together: ANSWERS_LIMIT };

interface ReadAnswersProps {
  readonly campaignId: string;
  readonly rows: readonly ShortlistRow[];
}

/** Reads the answer file a client saved, and shows what it would change before anything is written. */
export function ReadAnswersButton({ campaignId, rows }: ReadAnswersProps) {
  const { host } = useServices();
  const [file, setFile] = useState<ClientAnswersFile | null>(null);
  const pick = async () => {
    const picked = await pickFiles(host, [{ label: words.pick, extensions: ['json'] }], false, limits);
    if (picked === null) return;
    const read = 'problem' in picked ? picked : readClientAnswers(picked.files[0]!.bytes);
    if ('problem' in read) ui.notify({ severity: 'error', message: read.problem });
    else if (read.file.campaignId !== campaignId) {
      ui.notify({ severity: 'error', message: text.shortlist.file.otherCampaign });
    } else setFile(read.file);
  };
  return (
    <>
      <Button onClick={() => void pick()}>{text.shortlist.read}</Button>
      {file === null ? null : <ReadAnswersDialog file={file} rows={rows} close={() => setFile(null)} />}
    </>
  );
}

interface ReadAnswersDialogProps {
  readonly file: ClientAnswersFile;
  readonly rows: readonly ShortlistRow[];
  readonly close: () => void;
}

function ReadAnswersDialog({ file, rows, close }: ReadAnswersDialogProps) {
  const run = useFormCommand();
  const { changes, left } = compareAnswers(
    rows.map(({ forClient: { collaborationId, name }, recorded }) => ({ collaborationId, name, recorded })),
    file,
  );
  const fresh = changes.filter(({ isKnown }) => !isKnown);
  const save = () => {
    if (fresh.length === 0) return words.nothing;
    const answers = fresh.map(({ collaborationId, answer, comment }) => ({
      collaborationId,
      ...(answer !== null && { answer }),
      ...(comment !== null && { comment }),
    }));
    return run('collaborations.recordAnswers', { by: file.by, on: file.on, answers });
  };
  return (
    <FormDialog title={words.title} saveLabel={words.save(fresh.length)} close={close} save={save} maxWidth="md">
      <Typography>
        <bdi dir="auto">{words.from(file.by, dayText(file.on))}</bdi>
      </Typography>
      {left === 0 ? null : <Alert severity="warning">{words.left(left)}</Alert>}
      {fresh.length === 0 ? <Alert severity="info">{words.nothing}</Alert> : null}
      {changes.length === 0 ? null : (
        <Box component="table" aria-label={words.caption} sx={plainTable}>
          <thead>
            <tr>
              <th scope="col">{words.heads.person}</th>
              <th scope="col">{words.heads.before}</th>
              <th scope="col">{words.heads.after}</th>
              <th scope="col">{words.heads.comment}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeLine key={change.collaborationId} change={change} />
            ))}
          </tbody>
        </Box>
      )}
    </FormDialog>
  );
}

function ChangeLine({ change: { name, before, answer, comment, isKnown } }: { readonly change: AnswerChange }) {
  return (
    <tr>
      <td className="strong">{name}</td>
      <td>
        {before ? <AnswerMark answer={before.answer} /> : <span className="quiet">{text.shortlist.noAnswer}</span>}
      </td>
      <td>{isKnown ? <span className="quiet">{words.same}</span> : <AnswerMark answer={answer} />}</td>
      <td className="wide">
        <bdi dir="auto">{comment}</bdi>
      </td>
    </tr>
  );
}
