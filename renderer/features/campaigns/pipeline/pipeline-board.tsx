import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import Box from '@mui/material/Box';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Stage } from '#shared/model/pipeline.ts';
import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';
import { text } from '#shared/text/text.ts';
import { BoardColumn } from './board-column.tsx';
import { boardColumns, type BoardColumnData } from './board-columns.ts';
import { boardStep } from './board-keys.ts';
import { boardStyles } from './board-styles.ts';

const words = text.pipeline.screen;
const NOBODY: ReadonlySet<string> = new Set();

/** The card the keyboard is on; `turn` counts up whenever it comes to one, so that the focus goes along once. */
export interface BoardPlace {
  readonly id: string;
  readonly turn: number;
}

interface PipelineBoardProps {
  readonly stages: readonly Stage[];
  readonly rows: readonly PipelineRow[];
  readonly today: string;
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  /** Moves people to the stage with a key. */
  readonly move: (ids: readonly string[], stage: string) => void;
  /** Asks where these people are to go. */
  readonly choose: (ids: readonly string[]) => void;
  readonly open: (row: PipelineRow) => void;
  /** Where the keyboard is. */
  readonly place: BoardPlace | null;
  readonly goTo: (id: string) => void;
  readonly say: (words: string) => void;
}

/** The people of a campaign as cards in the columns of their stages, by mouse and by keyboard. */
export function PipelineBoard(props: PipelineBoardProps) {
  const { stages, rows, selected, select, move, place, goTo } = props;
  const columns = useMemo(() => boardColumns(stages, rows), [stages, rows]);
  const [dragged, setDragged] = useState(NOBODY);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const active = place === null ? undefined : byId.get(place.id);

  const current = useRef({ selected, move });
  useEffect(() => {
    current.current = { selected, move };
  });
  const carried = useCallback((id: string): readonly string[] => {
    const chosen = current.current.selected;
    return chosen.has(id) ? [...chosen] : [id];
  }, []);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragged(new Set(idsOf(source.data))),
        onDrop: ({ source, location }) => {
          setDragged(NOBODY);
          const stage = location.current.dropTargets[0]?.data['stage'];
          if (typeof stage === 'string') current.current.move(idsOf(source.data), stage);
        },
      }),
    [],
  );

  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };
  const onKeyDown = (event: KeyboardEvent, column: BoardColumnData) => {
    const here = (active?.stage === column.stage ? active : column.rows[0]) ?? null;
    const step = boardStep(event, columns, column.stage, here?.id ?? null);
    if (step === null || here === null) return;
    event.preventDefault();
    switch (step.is) {
      case 'walk':
        goTo(step.to);
        break;
      case 'move':
        move(carried(here.id), step.stage);
        break;
      case 'edge':
        props.say(words.noStageBeyond);
        break;
      case 'toggle':
        toggle(here.id);
        break;
      case 'all':
        select(new Set([...selected, ...column.rows.map(({ id }) => id)]));
        break;
      case 'clear':
        select(NOBODY);
        break;
      case 'choose':
        props.choose(carried(here.id));
        break;
      case 'open':
        props.open(here);
        break;
    }
  };
  return (
    <Box sx={boardStyles} role="group" aria-label={words.boardLabel}>
      {columns.map((column) => (
        <BoardColumn
          key={column.stage}
          column={column}
          today={props.today}
          activeId={active?.stage === column.stage ? active.id : null}
          focusTurn={active?.stage === column.stage ? (place?.turn ?? 0) : 0}
          selected={selected}
          dragged={dragged}
          carried={carried}
          onKeyDown={onKeyDown}
          onFocus={({ stage, rows: [first] }) => {
            if (active?.stage !== stage && first) goTo(first.id);
          }}
          onClick={(event: MouseEvent, id) => {
            const row = byId.get(id);
            if (event.ctrlKey || event.metaKey || event.shiftKey) {
              goTo(id);
              toggle(id);
            } else if (row) props.open(row);
          }}
        />
      ))}
    </Box>
  );
}

function idsOf(data: Record<string, unknown>): readonly string[] {
  const { carried } = data;
  return Array.isArray(carried) ? carried.filter((id) => typeof id === 'string') : [];
}
