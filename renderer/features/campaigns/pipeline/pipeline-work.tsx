import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { CampaignPipelineResult, PipelineRow } from '#shared/queries/campaign-pipeline.ts';
import { text } from '#shared/text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { collaborationPath } from '../collaboration/collaboration-path.ts';
import { ChooseStageDialog } from './choose-stage-dialog.tsx';
import { EditPeopleDialog } from './edit-dialogs.tsx';
import { whoText } from './moving.ts';
import { PipelineBoard, type BoardPlace } from './pipeline-board.tsx';
import { filterRows, isOpenFilter, NO_PIPELINE_FILTER } from './pipeline-filter.ts';
import { PipelineFilters } from './pipeline-filters.tsx';
import { PipelineSelectionBar } from './pipeline-selection-bar.tsx';
import type { PipelineView } from './pipeline-setting.ts';
import { PipelineTable } from './pipeline-table.tsx';
import { useStageMove } from './use-stage-move.tsx';

const words = text.pipeline.screen;
const NOBODY: ReadonlySet<string> = new Set();

type Dialog =
  | { readonly is: 'choose'; readonly ids: readonly string[] }
  | { readonly is: 'owner' | 'waitingFor'; readonly ids: readonly string[] }
  | null;

interface PipelineWorkProps {
  readonly campaignId: string;
  readonly pipeline: CampaignPipelineResult;
  readonly view: Exclude<PipelineView, 'results'>;
  readonly today: string;
  /** How many take part without having been added. */
  readonly outside: number;
  readonly showResults: () => void;
  readonly head: ReactNode;
  readonly add: ReactNode;
}

/** The board or the table with what is done on them: filtering, choosing, moving. */
export function PipelineWork(props: PipelineWorkProps) {
  const { campaignId, pipeline, view, today } = props;
  const { stages, rows } = pipeline;
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(NO_PIPELINE_FILTER);
  const [chosen, setChosen] = useState(NOBODY);
  const [place, setPlace] = useState<BoardPlace | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const goTo = (id: string) => setPlace((last) => ({ id, turn: (last?.turn ?? 0) + 1 }));
  const moves = useStageMove(([first]) => {
    if (first !== undefined) goTo(first);
  });
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  // Who is filtered away, or gone, is not acted upon unseen.
  const selected = useMemo(
    () => (chosen.size === 0 ? chosen : new Set(shown.map(({ id }) => id).filter((id) => chosen.has(id)))),
    [shown, chosen],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const peopleOf = (ids: readonly string[]): readonly PipelineRow[] => ids.flatMap((id) => byId.get(id) ?? []);
  const move = (ids: readonly string[], key: string) => {
    const stage = stages.find((one) => one.stage === key);
    if (stage) {
      moves.move(
        peopleOf(ids).filter((row) => row.stage !== key),
        stage,
      );
    }
  };
  const open = (row: PipelineRow) => navigate(collaborationPath(campaignId, row.influencerId));
  const shared = { stages, rows: shown, today, selected, select: setChosen, open };
  const close = () => setDialog(null);
  const acting = dialog === null ? [] : peopleOf(dialog.ids);
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, rowGap: 1, alignItems: 'center', px: 6, py: 2, flex: 'none' }}
      >
        {props.head}
        <PipelineFilters rows={rows} stages={stages} value={filter} onChange={setFilter} />
        <Box sx={{ flex: 1 }} />
        {props.add}
      </Box>
      {props.outside > 0 ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 6, pb: 1, flex: 'none' }}>
          <Typography variant="body2" color="textSecondary">
            {words.outside(props.outside)}
          </Typography>
          <Button size="small" onClick={props.showResults}>
            {words.showResults}
          </Button>
        </Box>
      ) : null}
      {shown.length === 0 && !isOpenFilter(filter) ? (
        <EmptyState
          title={words.nobodyShown}
          actions={
            <Button variant="outlined" onClick={() => setFilter(NO_PIPELINE_FILTER)}>
              {words.clearFilters}
            </Button>
          }
        >
          {words.nobodyShownText}
        </EmptyState>
      ) : view === 'table' ? (
        <PipelineTable {...shared} />
      ) : (
        <PipelineBoard
          {...shared}
          move={move}
          choose={(ids) => setDialog({ is: 'choose', ids })}
          place={place}
          goTo={goTo}
          say={moves.say}
        />
      )}
      {selected.size > 0 ? (
        <PipelineSelectionBar
          count={selected.size}
          move={() => setDialog({ is: 'choose', ids: [...selected] })}
          edit={(field) => setDialog({ is: field, ids: [...selected] })}
          clear={() => setChosen(NOBODY)}
        />
      ) : null}
      <div role="status" className="visually-hidden">
        {moves.said}
      </div>
      {dialog?.is === 'choose' ? (
        <ChooseStageDialog
          who={whoText(acting)}
          stages={stages}
          current={commonOf(acting, ({ stage }) => stage)}
          choose={(stage) => move(dialog.ids, stage.stage)}
          close={close}
        />
      ) : null}
      {dialog?.is === 'owner' || dialog?.is === 'waitingFor' ? (
        <EditPeopleDialog
          field={dialog.is}
          people={acting}
          start={commonOf(acting, (row) => row[dialog.is]) ?? ''}
          close={close}
        />
      ) : null}
      {moves.dialog}
    </>
  );
}

/** What all rows have in common, or `null`. */
function commonOf(rows: readonly PipelineRow[], of: (row: PipelineRow) => string | null): string | null {
  const values = new Set(rows.map(of));
  const [only] = values;
  return values.size === 1 ? (only ?? null) : null;
}
