import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ImportDecisions } from '#shared/domain/import/import-types.ts';
import type { ImportCounts } from '#shared/model/import-run.ts';
import { text } from '#shared/text/text.ts';
import type { StoredPreview } from '../../engine/engine-api.ts';
import { countText } from '../../state/format.ts';
import { DoubtfulList } from './doubtful-list.tsx';
import { FilesTab } from './files-tab.tsx';
import { ProblemList } from './problem-list.tsx';
import { RowsTab } from './rows-tab.tsx';
import type { ImportStep } from './import-work.ts';
import type { ImportFlow } from './use-import-flow.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { IsReadingContext } from './use-pending.ts';

const words = text.files.import;
const noDecisions: ImportDecisions = {};
const tabs = ['files', 'rows', 'doubtful', 'problems'] as const;
type TabName = (typeof tabs)[number];

interface ImportPreviewViewProps {
  readonly flow: ImportFlow;
  readonly step: Extract<ImportStep, { at: 'preview' | 'importing' }>;
}

/** Everything an import would do, before it does it. */
export function ImportPreviewView({ flow, step }: ImportPreviewViewProps) {
  const { preview } = step;
  const [tab, setTab] = useState<TabName>('files');
  const panel = useKeptScroll(tab);
  const problem = step.at === 'preview' ? step.problem : null;
  const isBusy = step.at === 'importing';
  // Choices stay open while files are read again: the focus stays where it is, and the newest choice holds.
  const isReading = isBusy || step.isRevising;
  const labels: Readonly<Record<TabName, string>> = {
    files: words.tabs.files,
    rows: words.tabs.rows,
    doubtful: words.tabs.doubtful(countText(preview.doubtful.filter((item) => item.decided === null).length)),
    problems: words.tabs.problems(countText(preview.problems.length)),
  };
  return (
    <>
      <CountsBar counts={preview.counts} />
      {problem === null ? null : (
        <Alert severity={problem.severity} sx={{ mx: 6, mt: 3 }}>
          {problem.message}
        </Alert>
      )}
      {isAllKnown(preview) ? (
        <Alert severity="info" sx={{ mx: 6, mt: 3 }}>
          {words.changesNothing}
        </Alert>
      ) : null}
      <Tabs
        value={tab}
        onChange={(_event, next: TabName) => setTab(next)}
        aria-label={words.tabs.label}
        sx={{ px: 4, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {tabs.map((name) => (
          <Tab
            key={name}
            value={name}
            label={labels[name]}
            id={`import-tab-${name}`}
            aria-controls="import-panel"
            className="figures"
            {...(name === tab ? { 'data-focus-first': true } : {})}
          />
        ))}
      </Tabs>
      <Box
        id="import-panel"
        ref={panel}
        role="tabpanel"
        aria-labelledby={`import-tab-${tab}`}
        aria-busy={isReading}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' }}
      >
        <IsReadingContext value={isReading}>
          {tab === 'files' ? <FilesTab flow={flow} preview={preview} isBusy={isBusy} /> : null}
          {tab === 'rows' ? <RowsTab preview={preview} /> : null}
          {tab === 'doubtful' ? (
            <DoubtfulList
              items={preview.doubtful}
              decisions={flow.options.decisions ?? noDecisions}
              decide={flow.decide}
              isBusy={isBusy}
            />
          ) : null}
          {tab === 'problems' ? <ProblemList problems={preview.problems} /> : null}
        </IsReadingContext>
      </Box>
    </>
  );
}

const countNames = ['read', 'added', 'changed', 'unchanged', 'skipped', 'doubtful', 'problems'] as const;

function CountsBar({ counts }: { readonly counts: ImportCounts }) {
  return (
    <Box
      component="dl"
      className="figures"
      sx={{ m: 0, px: 6, py: 3, display: 'flex', flexWrap: 'wrap', columnGap: 10, rowGap: 2, flex: 'none' }}
    >
      {countNames.map((name) => (
        <Box key={name} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {words.counts[name]}
          </Typography>
          <Typography
            component="dd"
            variant="h1"
            sx={{ m: 0, color: counts[name] === 0 ? 'text.secondary' : undefined }}
          >
            {countText(counts[name])}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Nothing is new, and nothing waits for a choice that could make it so. */
function isAllKnown({ changesNothing, needs, counts }: StoredPreview): boolean {
  return changesNothing && needs.length === 0 && counts.unchanged > 0 && counts.doubtful === 0;
}
