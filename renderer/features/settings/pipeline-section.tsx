import AddIcon from '@mui/icons-material/Add';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Stage } from '#shared/model/pipeline.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { ResetStagesDialog } from './reset-stages-dialog.tsx';
import { RemoveStageDialog } from './remove-stage-dialog.tsx';
import { SettingsSection } from './settings-section.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { StageRow } from './stage-row.tsx';

const words = text.pipeline.settings;

type Dialog = { readonly is: 'add' | 'reset' } | { readonly is: 'edit' | 'remove'; readonly stage: Stage } | null;

/** The stages of the pipeline: their order, what each asks for, and when somebody in it counts as stuck. */
export function PipelineSection() {
  const run = useCommand();
  const { data, error, retry } = useQuery('pipeline.settings', {});
  const [dialog, setDialog] = useState<Dialog>(null);
  const [said, setSaid] = useState('');
  const stages = data?.stages ?? [];
  const place = (key: string, to: number) => {
    const from = stages.findIndex(({ stage }) => stage === key);
    const moved = stages[from];
    if (!moved || to < 0 || to >= stages.length || to === from) return;
    const others = stages.filter((one) => one !== moved);
    void run('workspace.setStages', { stages: [...others.slice(0, to), moved, ...others.slice(to)] });
    setSaid(words.moved(moved.name, to + 1, stages.length));
  };
  const current = useRef(place);
  useEffect(() => {
    current.current = place;
  });
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data['stageKey'] === 'string',
        onDrop: ({ source, location }) => {
          const to = location.current.dropTargets[0]?.data['stagePlace'];
          if (typeof to === 'number') current.current(String(source.data['stageKey']), to);
        },
      }),
    [],
  );
  const close = () => setDialog(null);
  const isDefault = data !== null && canonicalJson(data.stages) === canonicalJson(data.defaults);
  const reset = () => {
    const isEmptied = data?.stages.some(
      ({ stage }) => (data.people[stage] ?? 0) > 0 && !data.defaults.some((one) => one.stage === stage),
    );
    if (isEmptied) setDialog({ is: 'reset' });
    else void run('workspace.setStages', { stages: null });
  };
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      {data ? (
        <>
          <Box component="ol" aria-label={words.listLabel} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {stages.map((stage, index) => (
              <StageRow
                key={stage.stage}
                stage={stage}
                place={index}
                of={stages.length}
                people={data.people[stage.stage] ?? 0}
                moveTo={(to) => place(stage.stage, to)}
                edit={() => setDialog({ is: 'edit', stage })}
                remove={() => setDialog({ is: 'remove', stage })}
              />
            ))}
          </Box>
          <Box sx={{ display: 'flex', gap: 2, mt: 4, alignItems: 'center' }}>
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setDialog({ is: 'add' })}>
              {words.add}
            </Button>
            {isDefault ? (
              <Typography variant="body2" color="textSecondary">
                {words.isDefault}
              </Typography>
            ) : (
              <Button onClick={reset}>{words.reset}</Button>
            )}
          </Box>
        </>
      ) : null}
      <div role="status" className="visually-hidden">
        {said}
      </div>
      {dialog?.is === 'add' ? <StageDialog stages={stages} close={close} /> : null}
      {dialog?.is === 'edit' ? <StageDialog stages={stages} stage={dialog.stage} close={close} /> : null}
      {dialog?.is === 'remove' && data ? (
        <RemoveStageDialog
          stage={dialog.stage}
          stages={stages}
          people={data.people[dialog.stage.stage] ?? 0}
          close={close}
        />
      ) : null}
      {dialog?.is === 'reset' && data ? <ResetStagesDialog settings={data} close={close} /> : null}
    </SettingsSection>
  );
}
