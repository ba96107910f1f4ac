import Typography from '@mui/material/Typography';
import { tierNames } from '#shared/model/tier.ts';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.accounts.tierDialog;
const BY_SIZE = 'bySize';
const choices = [BY_SIZE, ...tierNames] as const;

interface TierDialogProps {
  readonly page: AccountPage;
  readonly close: () => void;
}

/** Chooses a tier in place of the computed one, or goes back to it. */
export function TierDialog({ page, close }: TierDialogProps) {
  const run = useFormCommand();
  const { account, tier } = page;
  const [draft, set] = useDraft(() => ({
    tier: account.tierOverride?.tier ?? (BY_SIZE as (typeof choices)[number]),
    reason: account.tierOverride?.reason ?? '',
  }));
  const computed = tier.computed === null ? text.accounts.tier.none : text.roster.tiers[tier.computed];
  const names = { ...text.roster.tiers, [BY_SIZE]: words.computed(computed) };
  const save = () =>
    run('account.update', {
      id: account.id,
      tierOverride: draft.tier === BY_SIZE ? null : { tier: draft.tier, reason: draft.reason },
    });
  return (
    <FormDialog title={words.title(page.name)} saveLabel={words.save} close={close} save={save}>
      <Typography variant="body2" color="textSecondary">
        {words.help}
      </Typography>
      <ChoiceField
        label={words.tier}
        value={draft.tier}
        choices={choices}
        names={names}
        onChange={(next) => (next === '' ? undefined : set('tier')(next))}
        isRequired
      />
      {draft.tier === BY_SIZE ? null : <LineField label={words.reason} value={draft.reason} onChange={set('reason')} />}
    </FormDialog>
  );
}
