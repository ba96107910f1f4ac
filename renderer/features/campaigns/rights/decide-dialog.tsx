import type { RivalClash } from '#shared/domain/rights/rival-check.ts';
import type { RivalDecision } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const { fields: names, decisions, decide: words } = text.rights;
const choices = ['waived', 'accepted', 'avoided'] as const;

interface DecisionDraft {
  readonly decision: RivalDecision['decision'] | '';
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

interface DecideDialogProps {
  readonly clash: RivalClash & { readonly key: string };
  readonly close: () => void;
}

/** What was decided about a clash, by whom, when and why. */
export function DecideDialog({ clash, close }: DecideDialogProps) {
  const run = useFormCommand();
  const { decision } = clash;
  const [draft, set] = useDraft((): DecisionDraft => ({
    decision: decision?.decision ?? '',
    reason: decision?.reason ?? '',
    by: '',
    on: today(),
  }));
  const save = () => {
    const collaborationId = clash.other.collaborationId ?? clash.holder.collaborationId;
    if (draft.decision === '') return words.missing;
    const { by, ...rest } = draft;
    return run('collaboration.decideRival', {
      collaborationId: collaborationId ?? '',
      clash: clash.key,
      ...rest,
      decision: draft.decision,
      ...(by.trim() !== '' && { by }),
    });
  };
  return (
    <FormDialog title={words.title} saveLabel={words.save} close={close} save={save}>
      <span>{clash.sentence}</span>
      <ChoiceField
        label={names.decision}
        value={draft.decision}
        choices={choices}
        names={words.choices}
        onChange={set('decision')}
      />
      <NoteField label={names.reason} value={draft.reason} onChange={set('reason')} helperText={words.reasonHelp} />
      <LineField label={names.by} value={draft.by} onChange={set('by')} helperText={words.byHelp} />
      <DayField label={names.on} value={draft.on} onChange={set('on')} />
      {decision ? <span>{words.last(decisions[decision.decision], decision.by)}</span> : null}
    </FormDialog>
  );
}
