import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import { text } from '#shared/text/text.ts';
import { bytesText } from '../../state/format.ts';
import { workspaceLimits } from '../../state/file-limits.ts';
import { pickFiles, saveFile } from '../../state/host-files.ts';
import { useServices } from '../../state/services.ts';
import { useSession } from '../../state/session.ts';
import { runTask } from '../../state/tasks.ts';
import { ui } from '../../state/ui-store.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ImportHistory } from './import-history.tsx';
import { SideSection } from './side-section.tsx';
import { SnapshotSection } from './snapshot-section.tsx';

const words = text.files;
const workspaceFilter = [{ label: words.workspace.filter, extensions: ['liaison'] }];

/** Everything that comes in and goes out as a file. */
export function FilesPage() {
  return (
    <>
      <PageHeader title={words.title}>
        <Button component={Link} href="/files/import" variant="contained">
          {words.importAction}
        </Button>
      </PageHeader>
      <Box
        sx={{
          flex: 1,
          overflow: 'auto',
          px: 6,
          py: 5,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: '1fr 320px' },
          gap: 10,
          alignContent: 'start',
        }}
      >
        <Box component="section" sx={{ minWidth: 0 }}>
          <Typography component="h2" variant="h2">
            {words.history.title}
          </Typography>
          <Typography color="textSecondary" sx={{ mb: 3 }}>
            {words.history.lead}
          </Typography>
          <ImportHistory />
        </Box>
        <Stack sx={{ gap: 8 }}>
          <ExportSection />
          <WorkspaceFileSection />
          <SnapshotSection />
        </Stack>
      </Box>
    </>
  );
}

function ExportSection() {
  return (
    <SideSection title={text.exports.filesTitle} lead={text.exports.filesLead}>
      <Button variant="outlined" onClick={() => ui.askExport({ is: 'workspace' })}>
        {text.exports.filesAction}
      </Button>
    </SideSection>
  );
}

function WorkspaceFileSection() {
  const { host, engine } = useServices();
  const session = useSession();
  const save = async () => {
    const saved = await saveFile(host, `${session.name}.liaison`, workspaceFilter, async () => {
      const outcome = await runTask(words.workspace.saving, (task) => engine.api.exportWorkspace(task));
      if (outcome.tag === 'done') return outcome.value.bytes;
      return outcome.tag === 'failed' ? { problem: outcome.reason } : null;
    });
    if (saved === null) return;
    if ('problem' in saved) ui.notify({ severity: 'error', message: saved.problem });
    else ui.notify({ severity: 'success', message: words.workspace.saved(saved.name, bytesText(saved.bytes)) });
  };
  const open = async () => {
    const picked = await pickFiles(host, workspaceFilter, false, workspaceLimits);
    if (picked === null) return;
    if ('problem' in picked) ui.notify({ severity: 'error', message: picked.problem });
    else if (picked.files[0]) session.openFile(picked.files[0].name, picked.files[0].bytes);
  };
  return (
    <SideSection title={words.workspace.title} lead={words.workspace.lead}>
      <Button variant="outlined" onClick={() => void save()}>
        {words.workspace.save}
      </Button>
      <Button onClick={() => void open()}>{words.workspace.open}</Button>
    </SideSection>
  );
}
