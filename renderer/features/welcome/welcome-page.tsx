import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { WorkspaceSummary } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { workspaceLimits } from '../../state/file-limits.ts';
import { pickFiles } from '../../state/host-files.ts';
import { useServices } from '../../state/services.ts';
import type { StartUp } from '../../state/start-up.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { WorkspaceList } from './workspace-list.tsx';

const words = text.welcome;
const iconUrl = new URL('../../app/icon.svg', import.meta.url).href;

/** The sample agency is the same on every laptop: screenshots, tests and talk can refer to it. */
const SAMPLE = { seed: 1, influencers: 60 } as const;

interface WelcomePageProps {
  readonly workspaces: readonly WorkspaceSummary[];
  /** Why the last try did not work. */
  readonly problem: string | null;
  readonly startUp: StartUp;
}

/** The first screen: open, start, try or bring a workspace. */
export function WelcomePage({ workspaces, problem, startUp }: WelcomePageProps) {
  const hasWorkspaces = workspaces.length > 0;
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.default' }}>
      <Box sx={{ maxWidth: 960, mx: 'auto', px: 8, py: 16, display: 'flex', flexDirection: 'column', gap: 8 }}>
        <Box>
          <Typography component="h1" variant="h4" sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
            <img src={iconUrl} alt="" width={36} height={36} />
            {words.title}
          </Typography>
          <Typography color="textSecondary" sx={{ fontSize: 16, lineHeight: '24px', maxWidth: '90ch' }}>
            {words.lead}
          </Typography>
        </Box>
        {problem === null ? null : (
          <Alert severity="error">
            {words.refused}: {problem}
          </Alert>
        )}
        {hasWorkspaces ? <WorkspaceList workspaces={workspaces} open={startUp.open} /> : null}
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 12 }}>
          <StartForm create={startUp.create} isMain={!hasWorkspaces} />
          <Stack sx={{ gap: 8 }}>
            <Section title={words.sampleTitle} lead={words.sampleText}>
              <Button variant="outlined" onClick={() => startUp.create({ name: words.sampleName, sample: SAMPLE })}>
                {words.sample}
              </Button>
            </Section>
            <OpenFile openFile={startUp.openFile} />
          </Stack>
        </Box>
      </Box>
    </Box>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  return (
    <Stack component="section" sx={{ gap: 3, alignItems: 'flex-start', borderTop: 1, borderColor: 'divider', pt: 4 }}>
      <div>
        <Typography component="h2" variant="h2">
          {title}
        </Typography>
        {lead === undefined ? null : <Typography color="textSecondary">{lead}</Typography>}
      </div>
      {children}
    </Stack>
  );
}

interface StartFormProps {
  readonly create: StartUp['create'];
  readonly isMain: boolean;
}

function StartForm({ create, isMain }: StartFormProps) {
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tidy = name.trim();
    if (tidy === '') setIsMissing(true);
    else create({ name: tidy, ...(currency === null ? {} : { homeCurrency: currency }) });
  };
  return (
    <Section title={words.start}>
      <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 5, width: '100%', maxWidth: 400, pt: 1 }}>
        <TextField
          label={words.name}
          value={name}
          autoFocus={isMain}
          required
          error={isMissing}
          helperText={isMissing ? words.nameMissing : undefined}
          onChange={(event) => {
            setName(event.target.value);
            setIsMissing(false);
          }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <CurrencyField label={words.currency} value={currency} onChange={setCurrency} helperText={words.currencyHelp} />
        <Button type="submit" variant={isMain ? 'contained' : 'outlined'} sx={{ alignSelf: 'flex-start' }}>
          {words.create}
        </Button>
      </Stack>
    </Section>
  );
}

function OpenFile({ openFile }: { readonly openFile: StartUp['openFile'] }) {
  const { host } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    setProblem(null);
    const picked = await pickFiles(
      host,
      [{ label: words.fileFilter, extensions: ['liaison'] }],
      false,
      workspaceLimits,
    );
    if (picked === null) return;
    if ('problem' in picked) setProblem(picked.problem);
    else if (picked.files[0]) openFile(picked.files[0].name, picked.files[0].bytes);
  };
  return (
    <Section title={words.fileTitle} lead={words.fileText}>
      <Button variant="outlined" onClick={() => void choose()}>
        {words.file}
      </Button>
      {problem === null ? null : <Alert severity="error">{problem}</Alert>}
    </Section>
  );
}
