import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { importLimits } from '../../state/file-limits.ts';
import { pickFiles } from '../../state/host-files.ts';
import { useServices } from '../../state/services.ts';
import { ui } from '../../state/ui-store.ts';
import { showResult } from '../../state/use-command.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ImportPreviewView } from './import-preview-view.tsx';
import { useImportFlow, type ImportFlow, type ImportStep } from './use-import-flow.ts';

const words = text.files.import;

/** Brings files in: choose, look at what each row would do, decide what is doubtful, then import or put aside. */
export function ImportPage() {
  const flow = useImportFlow();
  const { step } = flow;
  const { host } = useServices();
  const choose = async () => {
    const picked = await pickFiles(
      host,
      [{ label: words.filter, extensions: ['csv', 'tsv', 'txt'] }],
      true,
      importLimits,
    );
    if (picked === null) return;
    if ('problem' in picked) ui.notify({ severity: 'error', message: picked.problem });
    else flow.read(picked.files);
  };
  return (
    <>
      <PageHeader title={words.title} parent={{ label: text.files.title, path: '/files' }}>
        <HeaderActions flow={flow} choose={() => void choose()} />
      </PageHeader>
      {step.at === 'choose' ? <ChooseStep problem={step.problem} choose={() => void choose()} /> : null}
      {step.at === 'reading' ? <Working>{text.app.loading}</Working> : null}
      {step.at === 'preview' || step.at === 'importing' ? <ImportPreviewView flow={flow} step={step} /> : null}
      {step.at === 'done' ? <DoneStep result={step.result} startOver={flow.startOver} /> : null}
    </>
  );
}

function HeaderActions({ flow, choose }: { readonly flow: ImportFlow; readonly choose: () => void }) {
  const { step } = flow;
  if (step.at !== 'preview' && step.at !== 'importing') return null;
  const { counts, needs } = step.preview;
  const rows = counts.added + counts.changed;
  const isBlocked = step.at === 'importing' || step.isRevising || needs.length > 0 || rows === 0;
  return (
    <>
      <Button onClick={flow.startOver} disabled={step.at === 'importing'}>
        {words.leave}
      </Button>
      <Button onClick={choose} disabled={step.at === 'importing'}>
        {words.chooseOthers}
      </Button>
      <Button variant="contained" onClick={flow.commit} disabled={isBlocked} className="figures">
        {rows === 0 ? words.nothing : rows === 1 ? words.actionOne : words.action(countText(rows))}
      </Button>
    </>
  );
}

function Working({ children }: { readonly children: string }) {
  return (
    <Box role="status" sx={{ p: 8, color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

function ChooseStep({ problem, choose }: { readonly problem: string | null; readonly choose: () => void }) {
  return (
    <Stack sx={{ p: 6, gap: 4, flex: 1 }}>
      {problem === null ? null : <Alert severity="error">{problem}</Alert>}
      <Stack
        sx={{
          flex: 1,
          maxHeight: 360,
          gap: 4,
          alignItems: 'center',
          justifyContent: 'center',
          border: '1px dashed',
          borderColor: 'surface.control',
          borderRadius: '10px',
          p: 8,
          textAlign: 'center',
        }}
      >
        <Typography component="h2" variant="h2">
          {words.drop}
        </Typography>
        <Typography color="textSecondary" sx={{ maxWidth: '64ch' }}>
          {words.dropHelp}
        </Typography>
        <Button variant="contained" onClick={choose} autoFocus data-focus-first>
          {words.choose}
        </Button>
      </Stack>
    </Stack>
  );
}

interface DoneStepProps {
  readonly result: Extract<ImportStep, { at: 'done' }>['result'];
  readonly startOver: () => void;
}

function DoneStep({ result, startOver }: DoneStepProps) {
  const { engine } = useServices();
  const { counts, importId } = result;
  const say = words.done;
  const undo = async () => {
    if (importId === null) return;
    const undone = await engine.api.undoImport({ importId });
    showResult(engine, undone);
    if (undone.tag === 'done') startOver();
  };
  return (
    <Stack sx={{ px: 6, py: 8, gap: 3, maxWidth: '72ch', alignItems: 'flex-start' }} className="figures">
      <Typography component="h2" variant="h1">
        {say.title}
      </Typography>
      <Typography role="status">
        {importId === null
          ? say.nothing
          : say.summary(countText(counts.added), countText(counts.changed), countText(counts.unchanged))}
      </Typography>
      {counts.skipped + counts.doubtful > 0 ? (
        <Typography color="textSecondary">{say.left(countText(counts.skipped), countText(counts.doubtful))}</Typography>
      ) : null}
      <Stack sx={{ flexDirection: 'row', gap: 2, pt: 2 }}>
        <Button component={Link} href="/roster" variant="contained" data-focus-first>
          {say.roster}
        </Button>
        <Button variant="outlined" onClick={startOver}>
          {say.more}
        </Button>
        {importId === null ? null : <Button onClick={() => void undo()}>{say.undo}</Button>}
      </Stack>
    </Stack>
  );
}
