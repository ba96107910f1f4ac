import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { AudienceTarget } from '#shared/model/audience-target.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import type { Client } from '#shared/model/client.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { AudienceTargetFields, audienceDraft, audienceInput, audienceLines } from '../../../ui/audience-target.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { OfferedWordsField } from '../../../ui/offered-words-field.tsx';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { WordChips } from '../../../ui/word-chips.tsx';
import { Inherited } from './inherited.tsx';

const { fields, sections } = text.brief;

interface SectionProps {
  readonly campaign: Campaign;
  readonly client: Client | null;
}

/** Topics, values, audience and styles that people are held against. */
export function TargetSection({ campaign, client }: SectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const chips = (words: readonly string[]) => <WordChips values={words} />;
  const inherited = (field: 'topics' | 'values') =>
    (campaign[field] ?? client?.[field]) && <Inherited own={campaign[field]} ofClient={client?.[field]} show={chips} />;
  const hasAudience = campaign.audience !== undefined || client?.audience !== undefined;
  return (
    <FactSection title={sections.target} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          { label: fields.topics, value: inherited('topics') },
          { label: fields.values, value: inherited('values') },
          {
            label: fields.audience,
            value: hasAudience && <Inherited own={campaign.audience} ofClient={client?.audience} show={lines} />,
          },
          { label: fields.contentStyles, value: campaign.contentStyles && chips(campaign.contentStyles) },
        ]}
      />
      {isEditing ? <TargetDialog campaign={campaign} client={client} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function lines(target: AudienceTarget) {
  return (
    <Stack component="span">
      {audienceLines(target).map(({ label, value }) => (
        <span key={label}>
          {label}: {value}
        </span>
      ))}
    </Stack>
  );
}

const NONE: readonly string[] = [];

function TargetDialog({ campaign, client, close }: SectionProps & { readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    topics: campaign.topics ?? NONE,
    values: campaign.values ?? NONE,
    contentStyles: campaign.contentStyles ?? NONE,
    audience: audienceDraft(campaign.audience),
  }));
  const save = () => {
    const { topics, values, contentStyles } = draft;
    const audience = audienceInput(draft.audience);
    if (typeof audience === 'string') return audience;
    return run('campaign.update', { campaignId: campaign.id, topics, values, contentStyles, audience });
  };
  const help = client === null ? undefined : text.brief.inheritedHelp;
  return (
    <FormDialog title={text.brief.edit(sections.target)} close={close} save={save}>
      <OfferedWordsField
        label={fields.topics}
        value={draft.topics}
        onChange={set('topics')}
        offered={client?.topics ?? NONE}
        helperText={help}
      />
      <OfferedWordsField
        label={fields.values}
        value={draft.values}
        onChange={set('values')}
        offered={client?.values ?? NONE}
        helperText={help}
      />
      <AudienceTargetFields
        draft={draft.audience}
        onChange={set('audience')}
        {...(client?.audience ? { note: text.brief.audienceHelp } : {})}
      />
      <OfferedWordsField
        label={fields.contentStyles}
        value={draft.contentStyles}
        onChange={set('contentStyles')}
        offered={NONE}
      />
    </FormDialog>
  );
}
