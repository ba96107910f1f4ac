import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouteLink } from 'wouter';
import type { Stage } from '#shared/model/pipeline.ts';
import type { HindranceView } from '#shared/queries/pipeline-hindrances.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { rulePath } from './rule-path.ts';
import { whoText, type Moving } from './moving.ts';

const words = text.pipeline.move;

/** How many people are listed; with more the dialog would be slow and nobody would read on. */
const MOST_LISTED = 50;

interface BlockedMoveDialogProps {
  readonly people: readonly Moving[];
  readonly stage: Stage;
  readonly blocked: readonly HindranceView[];
  readonly close: () => void;
  readonly done: (moved: readonly Moving[]) => void;
  /** Moves those only who lack nothing. */
  readonly moveReady: (ready: readonly Moving[]) => void;
}

/** Says per person what is missing for a stage and where to put it right, and takes a reason to move anyway. */
export function BlockedMoveDialog(props: BlockedMoveDialogProps) {
  const { people, stage, blocked, close, done, moveReady } = props;
  const run = useFormCommand();
  const [reason, setReason] = useState('');
  const isNever = blocked.some(({ isAbsolute }) => isAbsolute);
  const held = new Set(blocked.map(({ id }) => id));
  const ready = people.filter(({ id }) => !held.has(id));
  const readyButton =
    ready.length > 0 && stage.phase !== 'declined' ? (
      <Button onClick={() => moveReady(ready)}>{words.moveReady(countText(ready.length))}</Button>
    ) : null;
  const list = <Hindrances people={people} blocked={blocked} close={close} />;
  if (isNever) {
    return (
      <AppDialog
        isOpen
        title={words.blockedTitle(stage.name)}
        close={close}
        actions={
          <>
            {readyButton}
            <Button variant="contained" onClick={close}>
              {text.app.close}
            </Button>
          </>
        }
      >
        <Alert severity="error" sx={{ mb: 4 }}>
          {words.neverText}
        </Alert>
        {list}
      </AppDialog>
    );
  }
  const save = () => {
    if (reason.trim() === '') return words.reasonMissing;
    return run('collaborations.move', { ids: people.map(({ id }) => id), stage: stage.stage, reason });
  };
  return (
    <FormDialog
      title={words.blockedTitle(stage.name)}
      saveLabel={words.anyway}
      close={close}
      save={save}
      done={({ tag }) => {
        if (tag === 'done') done(people);
      }}
      otherActions={readyButton}
    >
      {list}
      <TextField
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={words.reasonHelp}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
    </FormDialog>
  );
}

function Hindrances({ people, blocked, close }: Pick<BlockedMoveDialogProps, 'people' | 'blocked' | 'close'>) {
  const rest = blocked.length - MOST_LISTED;
  return (
    <div>
      <Typography sx={{ mb: 3 }}>
        {blocked.length === people.length
          ? words.blockedAll(whoText(people))
          : words.blockedText(countText(blocked.length), countText(people.length))}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {blocked.slice(0, MOST_LISTED).map(({ id, name, campaignId, influencerId, missing }) => (
          <Box component="li" key={id} sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
            <Typography variant="subtitle2" component="h3" dir="auto">
              {name}
            </Typography>
            <Box component="ul" sx={{ m: 0, ps: 5, fontSize: 13 }}>
              {missing.map(({ rule, sentence, place }) => (
                <Box component="li" key={rule} sx={{ py: 0.5 }}>
                  {sentence}{' '}
                  <Link
                    component={RouteLink}
                    underline="always"
                    href={rulePath(place, campaignId, influencerId)}
                    onClick={close}
                    aria-label={words.putRight(text.pipeline.places[place], name)}
                  >
                    {text.pipeline.places[place]}
                  </Link>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {rest > 0 ? <Typography variant="body2">{words.moreBlocked(rest)}</Typography> : null}
    </div>
  );
}
