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
import { ChooseStep } from './choose-step.tsx';
import { ImportPreviewView } from './import-preview-view.tsx';
import { ImportProgress } from './import-progress.tsx';
import type { ImportStep } from './import-work.ts';
import { useImportFlow, type ImportFlow } from './use-import-flow.ts';

const words = text.files.import;

/** Endings the dialog offers; what a file is goes by its content. */
const extensions = ['csv', 'tsv', 'txt', 'xlsx', 'vcf', 'ics', 'eml', 'mbox'];

/** Brings files in: choose, look at what each row would do, decide what is doubtful, then import or put aside. */
export function ImportPage() {
  const flow = useImportFlow();
  const { step } = flow;
  const { host } = useServices();
  const choose = async () => {
    const picked = await pickFiles(host, [{ label: words.filter, extensions }], true, importLimits);
    if (picked === null) return;
    if ('problem' in picked) ui.notify({ severity: 'error', message: picked.problem });
    else flow.read(picked.files);
  };
  return (
    <>
      <PageHeader title={words.title} parent={{ label: text.files.title, path: '/files' }}>
        <HeaderActions flow={flow} choose={() => void choose()} />
      </PageHeader>
      {step.at === 'choose' ? (
        <ChooseStep problem={step.problem} choose={() => void choose()} read={flow.read} />
      ) : null}
      {step.at === 'reading' || step.at === 'importing' ? (
        <ImportProgress taskId={step.taskId} cancel={flow.cancel} />
      ) : null}
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
