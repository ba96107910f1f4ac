import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { Client } from '#shared/model/client.ts';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { useOpenLink } from '../../state/use-open-link.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { OfferedWordsField } from '../../ui/offered-words-field.tsx';
import { FactSection, Facts } from '../../ui/facts.tsx';
import { LineField } from '../../ui/text-fields.tsx';
import { useDraft } from '../../state/use-draft.ts';
import { WordChips } from '../../ui/word-chips.tsx';
import { LookSection } from './look-section.tsx';

const { fields, page: words } = text.clients;

/** What the brand says of itself, who its rivals are, and how its reports look. */
export function BrandTab({ page }: { readonly page: ClientPageResult }) {
  return (
    <Stack sx={{ px: 6, py: 5, gap: 8, maxWidth: 1560 }}>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(420px, 1fr))', columnGap: 12, rowGap: 7 }}
      >
        <AboutSection client={page.client} />
        <LookSection page={page} />
      </Box>
    </Stack>
  );
}

function AboutSection({ client }: { readonly client: Client }) {
  const [isEditing, setIsEditing] = useState(false);
  const openLink = useOpenLink();
  const { website } = client;
  const chips = (list: readonly string[] | undefined) => list && <WordChips values={list} />;
  return (
    <FactSection title={words.about} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={[
          {
            label: fields.website,
            value: website && (
              <Link
                component="button"
                type="button"
                onClick={() => openLink(website)}
                sx={{ textAlign: 'start', overflowWrap: 'anywhere' }}
              >
                {website}
              </Link>
            ),
          },
          { label: fields.topics, value: chips(client.topics) },
          { label: fields.values, value: chips(client.values) },
          { label: fields.categories, value: chips(client.categories) },
          { label: fields.rivals, value: chips(client.rivals) },
        ]}
      />
      {isEditing ? <AboutDialog client={client} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

const NONE: readonly string[] = [];

function AboutDialog({ client, close }: { readonly client: Client; readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    website: client.website ?? '',
    topics: client.topics ?? NONE,
    values: client.values ?? NONE,
    categories: client.categories ?? NONE,
    rivals: client.rivals ?? NONE,
  }));
  const save = () => run('client.update', { clientId: client.id, ...draft });
  const help = text.person.form.enterAfterEach;
  return (
    <FormDialog title={text.brief.edit(words.about)} close={close} save={save}>
      <LineField label={fields.website} value={draft.website} onChange={set('website')} />
      {(['topics', 'values', 'categories', 'rivals'] as const).map((field) => (
        <OfferedWordsField
          key={field}
          label={fields[field]}
          value={draft[field]}
          onChange={set(field)}
          offered={NONE}
          helperText={help}
        />
      ))}
    </FormDialog>
  );
}
