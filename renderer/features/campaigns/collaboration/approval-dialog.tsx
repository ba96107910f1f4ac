import Typography from '@mui/material/Typography';
import type { Campaign } from '#shared/model/campaign.ts';
import type { Collaboration } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, FormGrid } from '../../../ui/form-fields.tsx';
import { ChoiceField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { typedNumber } from './terms-draft.ts';

const words = text.collaboration.terms;
const { fields } = text.collaboration;

interface ApprovalDialogProps {
  readonly collaboration: Collaboration;
  readonly campaign: Campaign;
  readonly close: () => void;
}

/** How drafts are approved, what is the creator's to decide, and notes. */
export function ApprovalDialog({ collaboration, campaign, close }: ApprovalDialogProps) {
  const run = useFormCommand();
  const { approval } = collaboration;
  const [draft, set] = useDraft(() => ({
    rounds: approval?.rounds === undefined ? '' : String(approval.rounds),
    reviewHours: approval?.reviewHours === undefined ? '' : String(approval.reviewHours),
    silence: approval?.silence ?? ('' as const),
    creativeFreedom: collaboration.creativeFreedom ?? '',
    notes: collaboration.notes ?? '',
  }));
  const save = () => {
    const [rounds, reviewHours] = [typedNumber(draft.rounds), typedNumber(draft.reviewHours)];
    return run('collaboration.update', {
      id: collaboration.id,
      approval: {
        ...(rounds !== undefined && { rounds }),
        ...(reviewHours !== undefined && { reviewHours }),
        ...(draft.silence !== '' && { silence: draft.silence }),
      },
      creativeFreedom: draft.creativeFreedom,
      notes: draft.notes,
    });
  };
  return (
    <FormDialog title={words.editWork} close={close} save={save}>
      <FormGrid>
        <AmountField label={fields.rounds} value={draft.rounds} onChange={set('rounds')} isWhole />
        <AmountField label={fields.reviewHours} value={draft.reviewHours} onChange={set('reviewHours')} isWhole />
      </FormGrid>
      <ChoiceField
        label={fields.silence}
        value={draft.silence}
        choices={['approves', 'waits']}
        names={text.collaboration.silence}
        onChange={set('silence')}
      />
      <NoteField label={fields.creativeFreedom} value={draft.creativeFreedom} onChange={set('creativeFreedom')} />
      {campaign.creativeFreedom === undefined ? null : (
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ whiteSpace: 'pre-wrap', maxHeight: 120, overflow: 'auto' }}
        >
          {words.campaignFreedom(campaign.creativeFreedom)}
        </Typography>
      )}
      <NoteField label={fields.notes} value={draft.notes} onChange={set('notes')} />
    </FormDialog>
  );
}
