import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useCommand, useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { collaborationPath } from '../collaboration/collaboration-path.ts';
import { AnswerMark } from './answer-mark.tsx';
import { AgencyFacts, ClientFacts } from './shortlist-facts.tsx';

const words = text.shortlist.person;

interface ShortlistPersonDialogProps {
  readonly campaignId: string;
  readonly row: ShortlistRow;
  /** Opens the form for an answer. */
  readonly record: () => void;
  readonly close: () => void;
}

/** One person of the shortlist: why they are on it, what the client said, and what each side may see. */
export function ShortlistPersonDialog({ campaignId, row, record, close }: ShortlistPersonDialogProps) {
  const run = useFormCommand();
  const act = useCommand();
  const [, navigate] = useLocation();
  const { forClient, forAgency } = row;
  const { collaborationId, influencerId, name } = forClient;
  const [note, setNote] = useState(forClient.note ?? '');
  const takeOff = async () => {
    const result = await act('collaborations.shortlist', { collaborationIds: [collaborationId], on: null });
    if (result.tag !== 'refused') close();
  };
  return (
    <FormDialog
      title={name}
      saveLabel={words.save}
      close={close}
      save={() => run('collaboration.setShortlistNote', { collaborationId, note })}
      maxWidth="md"
      otherActions={
        <>
          <Button onClick={() => navigate(collaborationPath(campaignId, influencerId))}>{words.open}</Button>
          <Button onClick={() => void takeOff()}>{text.shortlist.takeOff}</Button>
        </>
      }
    >
      <TextField
        label={words.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        minRows={2}
        maxRows={8}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <Box component="section" aria-label={words.answers}>
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
          <Typography component="h3" variant="h3">
            {words.answers}
          </Typography>
          <Button size="small" onClick={record}>
            {words.record}
          </Button>
        </Box>
        <RecordedAnswers row={row} />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' }, columnGap: 8, rowGap: 5 }}>
        <Part title={words.forClient}>
          <ClientFacts person={forClient} />
        </Part>
        <Part title={words.forAgency}>
          <AgencyFacts side={forAgency} />
        </Part>
      </Box>
    </FormDialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Stack component="section" aria-label={title} sx={{ gap: 2, minWidth: 0 }}>
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      {children}
    </Stack>
  );
}

/** Every answer as it was recorded, the newest first, each with a way to remove it. */
function RecordedAnswers({ row: { recorded, forClient } }: { readonly row: ShortlistRow }) {
  const run = useCommand();
  if (recorded.length === 0) return <Typography color="textSecondary">{text.shortlist.noAnswer}</Typography>;
  const placed = recorded
    .map((answer, position) => ({ answer, position }))
    .sort((left, right) =>
      left.answer.on === right.answer.on ? right.position - left.position : left.answer.on < right.answer.on ? 1 : -1,
    );
  return (
    <Box component="table" sx={plainTable}>
      <tbody>
        {placed.map(({ answer: { by, on, answer, comment }, position }) => (
          <tr key={position}>
            <td className="quiet figures">{dayText(on)}</td>
            <td className="strong">{by}</td>
            <td>
              <AnswerMark answer={answer ?? null} />
            </td>
            <td className="wide">
              <bdi dir="auto">{comment}</bdi>
            </td>
            <td className="end">
              <RowAction
                icon={DeleteIcon}
                label={words.remove(by, dayText(on))}
                onClick={() =>
                  void run('collaboration.removeAnswer', { collaborationId: forClient.collaborationId, position })
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
