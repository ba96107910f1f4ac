import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import type { StoredKind } from '#shared/model/kind-names.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { SettingsSection } from './settings-section.tsx';

const words = text.settings.data;

/** Where the workspace lives, what protects it and what does not. */
export function DataSection({ counts }: { readonly counts: Readonly<Record<StoredKind, number>> }) {
  const held = Object.entries(words.kinds).map(([kind, [one, many]]) => {
    const count = counts[kind as StoredKind];
    return `${countText(count)} ${count === 1 ? one : many}`;
  });
  return (
    <SettingsSection title={words.title}>
      <Stack sx={{ gap: 4 }}>
        <Sentences title={words.where} sentences={words.whereText} />
        <Sentences title={words.plain} sentences={words.plainText} />
        <Sentences title={words.holds} sentences={[`${held.join(', ')}.`]} />
        <MuiLink component={Link} href="/files">
          {words.files}
        </MuiLink>
      </Stack>
    </SettingsSection>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">
        {title}
      </Typography>
      {sentences.map((sentence) => (
        <Typography key={sentence} variant="body2" sx={{ mt: 1, maxWidth: '72ch' }}>
          {sentence}
        </Typography>
      ))}
    </Box>
  );
}
