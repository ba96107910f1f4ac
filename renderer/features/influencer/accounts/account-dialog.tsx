import { readProfileLink } from '#shared/formats/profile-link.ts';
import type { Account } from '#shared/model/account.ts';
import { platformNames, platforms, type Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.accounts.dialog;
const DEFAULT_PLATFORM: Platform = 'instagram';

interface AccountDialogProps {
  readonly influencerId: string;
  /** The account to change; `null` adds one. */
  readonly account: Account | null;
  readonly close: () => void;
}

/** Adds or changes an account. The address of a profile, pasted as the handle, fills in platform, handle and address. */
export function AccountDialog({ influencerId, account, close }: AccountDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    platform: account?.platform ?? DEFAULT_PLATFORM,
    handle: account?.handle ?? '',
    displayName: account?.displayName ?? '',
    url: account?.url ?? '',
    feedUrl: account?.feedUrl ?? '',
  }));
  const feedLabel = words.feedUrl[draft.platform];
  const changeHandle = (typed: string) => {
    const link = typed.includes('/') ? readProfileLink(typed) : null;
    set('handle')(link?.handle ?? typed);
    if (!link?.handle) return;
    set('platform')(link.platform);
    set('url')(typed.trim());
  };
  const save = () =>
    account ? run('account.update', { id: account.id, ...draft }) : run('account.create', { influencerId, ...draft });
  return (
    <FormDialog title={account ? words.edit : words.add} saveLabel={words.save} close={close} save={save}>
      <ChoiceField
        label={words.platform}
        value={draft.platform}
        choices={platforms}
        names={platformNames}
        onChange={(platform) => (platform === '' ? undefined : set('platform')(platform))}
        isRequired
      />
      <LineField label={words.handle} value={draft.handle} onChange={changeHandle} helperText={words.handleHelp} />
      <LineField label={words.displayName} value={draft.displayName} onChange={set('displayName')} />
      <LineField label={words.url} value={draft.url} onChange={set('url')} />
      {feedLabel === undefined ? null : <LineField label={feedLabel} value={draft.feedUrl} onChange={set('feedUrl')} />}
    </FormDialog>
  );
}
