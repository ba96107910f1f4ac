import CheckIcon from '@mui/icons-material/CheckOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { LOGO_LIMIT, logoProblem } from '#shared/domain/report/report-look.ts';
import { CONTRAST, contrastOf } from '#shared/lib/contrast.ts';
import type { Client } from '#shared/model/client.ts';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { bytesText } from '../../state/format.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { OwnedFiles } from '../../ui/owned-files.tsx';
import { FactSection, Facts } from '../../ui/facts.tsx';
import { useDraft } from '../../state/use-draft.ts';
import { ReportHeadPreview } from './report-head-preview.tsx';
import { useLogoPicture } from './use-logo-picture.ts';

const { fields, look: words, page: pageWords } = text.clients;
const WHITE = '#ffffff';

/** Colours and logo of a client, with how the head of a report looks in them. */
export function LookSection({ page }: { readonly page: ClientPageResult }) {
  const { client, logos } = page;
  const [isEditing, setIsEditing] = useState(false);
  const newest = logos.at(-1);
  const picture = useLogoPicture(newest);
  const { colours } = client;
  const problem = newest && logoProblem(newest);
  return (
    <Stack sx={{ gap: 6, minWidth: 0 }}>
      <FactSection title={pageWords.look} onEdit={() => setIsEditing(true)}>
        {colours === undefined ? (
          <Typography color="textSecondary">{words.noColour}</Typography>
        ) : (
          <Facts
            facts={[
              { label: fields.primary, value: <Colour colour={colours.primary} /> },
              { label: fields.secondary, value: colours.secondary && <Colour colour={colours.secondary} isSecond /> },
            ]}
          />
        )}
        <ReportHeadPreview client={client} picture={picture} />
        {isEditing ? <ColoursDialog client={client} close={() => setIsEditing(false)} /> : null}
      </FactSection>
      <FactSection title={fields.logo}>
        {picture === null ? null : (
          <Box
            component="img"
            src={picture}
            alt={words.logoOf(client.name)}
            sx={{
              display: 'block',
              maxWidth: 240,
              maxHeight: 96,
              mb: 3,
              p: 2,
              bgcolor: '#ffffff',
              borderRadius: '6px',
            }}
          />
        )}
        {newest && problem === 'format' ? <Refused words={words.notAPicture(newest.name)} /> : null}
        {newest && problem === 'size' ? <Refused words={words.tooLarge(newest.name, bytesText(LOGO_LIMIT))} /> : null}
        <OwnedFiles
          owner={{ kind: 'client', id: client.id }}
          purpose="logo"
          attachments={logos}
          empty={words.noLogo}
          addLabel={words.addLogo}
        />
        {logos.length > 1 ? (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
            {words.newestCounts}
          </Typography>
        ) : null}
      </FactSection>
    </Stack>
  );
}

function Refused({ words: sentence }: { readonly words: string }) {
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 2, color: 'warning.main', maxWidth: '72ch' }}>
      <WarningIcon aria-hidden sx={{ fontSize: 18 }} />
      <Typography variant="body2">{sentence}</Typography>
    </Stack>
  );
}

interface ColourProps {
  readonly colour: string;
  /** True for the colour that reports do not use. */
  readonly isSecond?: boolean;
}

/** A colour, and what it can be used for on paper. */
function Colour({ colour, isSecond = false }: ColourProps) {
  const contrast = contrastOf(colour, WHITE);
  const isPale = contrast < CONTRAST.large;
  const use = contrast >= CONTRAST.text ? words.fitsText : isPale ? words.tooPale : words.fitsRules;
  const Icon = isPale ? WarningIcon : CheckIcon;
  return (
    <Stack component="span" sx={{ gap: 0.5 }}>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }} className="figures">
        <Box
          component="span"
          aria-hidden
          sx={{ width: 20, height: 20, borderRadius: '6px', border: 1, borderColor: 'divider' }}
          style={{ backgroundColor: colour }}
        />
        {colour}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {words.contrast(contrast.toFixed(1))}
        </Box>
      </Box>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}>
        {isSecond ? null : <Icon aria-hidden sx={{ fontSize: 16 }} />}
        {isSecond ? words.secondaryUse : use}
      </Box>
    </Stack>
  );
}

function ColoursDialog({ client, close }: { readonly client: Client; readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    primary: client.colours?.primary ?? '',
    secondary: client.colours?.secondary ?? '',
  }));
  const save = () => run('client.update', { clientId: client.id, colours: draft });
  return (
    <FormDialog title={text.brief.edit(fields.colours)} close={close} save={save}>
      <ColourField label={fields.primary} value={draft.primary} onChange={set('primary')} />
      <ColourField label={fields.secondary} value={draft.secondary} onChange={set('secondary')} />
    </FormDialog>
  );
}

interface ColourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A colour by its digits, with the colour beside them as soon as they are one. */
function ColourField({ label, value, onChange }: ColourFieldProps) {
  const typed = value.trim().toLowerCase();
  const colour = typed.startsWith('#') ? typed : `#${typed}`;
  return (
    <Stack direction="row" sx={{ gap: 3, alignItems: 'flex-start' }}>
      <TextField
        label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        helperText={words.primaryHelp}
        slotProps={{ htmlInput: { spellCheck: false, className: 'figures' } }}
        sx={{ flex: 1 }}
      />
      <Box
        aria-hidden
        sx={{ width: 40, height: 40, borderRadius: '6px', border: 1, borderColor: 'divider', flex: 'none' }}
        style={/^#[0-9a-f]{6}$/.test(colour) ? { backgroundColor: colour } : {}}
      />
    </Stack>
  );
}
