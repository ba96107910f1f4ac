import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { isRound, type ApprovalState } from '#shared/domain/deliverables/approval-state.ts';
import { draftOutcomes, type Draft, type DraftOutcome } from '#shared/model/draft.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const { drafts: words, problems: say } = text.deliverables;

interface SendDraftDialogProps {
  readonly deliverableId: string;
  /** The number the new version gets. */
  readonly version: number;
  readonly close: () => void;
}

/** Records that a version was sent for approval. */
export function SendDraftDialog({ deliverableId, version, close }: SendDraftDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({ body: '', link: '', sentAt: '' }));
  const save = () => {
    const { sentAt, ...rest } = draft;
    const at = new Date(sentAt);
    if (sentAt !== '' && Number.isNaN(at.getTime())) return say.sentWrong;
    return run('draft.send', { deliverableId, ...rest, ...(sentAt !== '' && { sentAt: at.toISOString() }) });
  };
  return (
    <FormDialog title={words.sendTitle(countText(version))} saveLabel={words.sendSave} close={close} save={save}>
      <NoteField label={words.body} value={draft.body} onChange={set('body')} />
      <LineField label={words.link} value={draft.link} onChange={set('link')} helperText={words.linkHelp} />
      <TextField
        label={words.sentAt}
        type="datetime-local"
        value={draft.sentAt}
        helperText={words.sentAtHelp}
        onChange={(event) => set('sentAt')(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}

interface OfDraftProps {
  readonly draft: Draft;
  readonly close: () => void;
}

/** Adds what somebody said about a version. */
export function CommentDialog({ draft: { id, version }, close }: OfDraftProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({ body: '', by: '', on: today(), isFromClient: true }));
  return (
    <FormDialog
      title={words.commentTitle(countText(version))}
      saveLabel={words.commentSave}
      close={close}
      save={() => run('draft.comment', { id, ...draft })}
    >
      <NoteField label={words.commentBody} value={draft.body} onChange={set('body')} />
      <LineField label={words.commentBy} value={draft.by} onChange={set('by')} />
      <FormControlLabel
        control={
          <Checkbox checked={draft.isFromClient} onChange={(event) => set('isFromClient')(event.target.checked)} />
        }
        label={words.commentFromClient}
      />
      <DayField label={words.commentOn} value={draft.on} onChange={set('on')} />
    </FormDialog>
  );
}

/** Records the decision on the newest version. Beyond the agreed rounds it says that another is not paid for. */
export function DecideDialog({ draft, approval, close }: OfDraftProps & { readonly approval: ApprovalState }) {
  const run = useFormCommand();
  const [outcome, setOutcome] = useState<DraftOutcome>('approved');
  const [by, setBy] = useState('');
  const [isExtra, setExtra] = useState(false);
  const { roundsUsed, roundsAgreed } = approval;
  const isBeyond = isRound(outcome) && roundsAgreed !== null && roundsUsed >= roundsAgreed;
  const save = () =>
    run('draft.decide', { id: draft.id, outcome, ...(by.trim() !== '' && { by }), isExtra: isBeyond && isExtra });
  return (
    <FormDialog
      title={words.decideVersion(countText(draft.version))}
      saveLabel={words.decideSave}
      close={close}
      save={save}
    >
      <RadioGroup
        aria-label={words.decide}
        value={outcome}
        onChange={(_event, next) => setOutcome(next as DraftOutcome)}
      >
        {draftOutcomes.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={words.outcomes[one]} />
        ))}
      </RadioGroup>
      {isBeyond ? (
        <Alert severity="warning">
          {words.extraText(countText(roundsUsed), countText(roundsAgreed))}
          <FormControlLabel
            control={<Checkbox checked={isExtra} onChange={(event) => setExtra(event.target.checked)} />}
            label={words.extraConfirm}
            sx={{ display: 'flex', mt: 1 }}
          />
        </Alert>
      ) : null}
      <LineField label={words.decidedBy} value={by} onChange={setBy} helperText={words.decidedByHelp} />
    </FormDialog>
  );
}
