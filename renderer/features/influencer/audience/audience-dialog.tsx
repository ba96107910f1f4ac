import { audienceDimensions, type AudienceDimension } from '#shared/model/influencer.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { accountName } from '../account-name.ts';
import { EvidenceFields, evidenceInput, newEvidence } from '../forms/evidence-fields.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, LinesField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { readShares } from './read-shares.ts';

const words = text.person.audience;

interface AudienceDialogProps {
  readonly page: InfluencerPageResult;
  readonly close: () => void;
}

/** Keeps a reading of the audience; readings before it stay. */
export function AudienceDialog({ page, close }: AudienceDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    dimension: 'country' as AudienceDimension,
    typed: '',
    accountId: '',
    evidence: newEvidence(),
  }));
  const accountNames = Object.fromEntries(page.accounts.map((view) => [view.account.id, accountName(view)]));
  const save = () => {
    const shares = readShares(draft.typed);
    if (typeof shares === 'string') return shares;
    return run('audience.record', {
      influencerId: page.influencer.id,
      dimension: draft.dimension,
      parts: shares,
      ...(draft.accountId === '' ? {} : { accountId: draft.accountId }),
      ...evidenceInput(draft.evidence),
    });
  };
  return (
    <FormDialog title={words.recordTitle} saveLabel={words.save} close={close} save={save}>
      <ChoiceField
        label={words.dimension}
        value={draft.dimension}
        choices={audienceDimensions}
        names={text.personWords.audience}
        onChange={(dimension) => (dimension === '' ? undefined : set('dimension')(dimension))}
        isRequired
      />
      <LinesField label={words.parts} value={draft.typed} onChange={set('typed')} helperText={words.partsHelp} />
      {page.accounts.length === 0 ? null : (
        <ChoiceField
          label={words.account}
          value={draft.accountId}
          choices={Object.keys(accountNames)}
          names={accountNames}
          onChange={set('accountId')}
        />
      )}
      <EvidenceFields value={draft.evidence} onChange={set('evidence')} />
    </FormDialog>
  );
}
