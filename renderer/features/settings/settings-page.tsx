import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { text } from '#shared/text/text.ts';
import { ui } from '../../state/ui-store.ts';
import { useQuery } from '../../state/use-query.ts';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { CustomFieldsSection } from './custom-fields-section.tsx';
import { DataSection } from './data-section.tsx';
import { LinkTemplatesSection } from './link-templates-section.tsx';
import { MeasuringSection } from './measuring-section.tsx';
import { PipelineSection } from './pipeline-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { TiersSection } from './tiers-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';

const words = text.settings;

/** Choices of this laptop and of the workspace, and what there is to know about where the data lives. */
export function SettingsPage() {
  const summary = useQuery('workspace.summary', {});
  // What is only read aloud is placed in the part that scrolls; else it would stretch the window itself.
  return (
    <Box sx={{ height: '100%', overflowY: 'auto', position: 'relative' }}>
      <Box sx={{ px: 6, py: 4, maxWidth: 960 }}>
        <Typography component="h1" variant="h1">
          {words.title}
        </Typography>
        {summary.error === null ? null : <Typography role="alert">{text.app.query.failed(summary.error)}</Typography>}
        <AppearanceSection />
        {summary.data ? (
          <>
            <WorkspaceSection key={summary.data.workspace.name} workspace={summary.data.workspace} />
            <MeasuringSection workspace={summary.data.workspace} />
            <TiersSection
              key={Object.values(summary.data.workspace.tierFloors).join(' ')}
              workspace={summary.data.workspace}
            />
            <PipelineSection />
            <CustomFieldsSection />
            <LinkTemplatesSection workspace={summary.data.workspace} />
            <DataSection counts={summary.data.counts} />
          </>
        ) : null}
        <SettingsSection title={words.keyboard.title} lead={words.keyboard.text}>
          <Button variant="outlined" onClick={() => ui.openOverlay('keys')}>
            {words.keyboard.show}
          </Button>
        </SettingsSection>
        <AboutSection />
      </Box>
    </Box>
  );
}
