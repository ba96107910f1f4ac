import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import DownIcon from '@mui/icons-material/ArrowDownward';
import DragIcon from '@mui/icons-material/DragIndicator';
import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import UpIcon from '@mui/icons-material/ArrowUpward';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { Stage } from '#shared/model/pipeline.ts';
import { text } from '#shared/text/text.ts';
import { RowAction } from '../../ui/row-action.tsx';

const words = text.pipeline.settings;

interface StageRowProps {
  readonly stage: Stage;
  readonly place: number;
  readonly of: number;
  readonly people: number;
  readonly moveTo: (place: number) => void;
  readonly edit: () => void;
  readonly remove: () => void;
}

/** One stage of the settings; dragged to another place, or moved by its buttons. */
export function StageRow({ stage, place, of, people, moveTo, edit, remove }: StageRowProps) {
  const element = useRef<HTMLLIElement>(null);
  const [isOver, setIsOver] = useState(false);
  const key = stage.stage;
  useEffect(() => {
    if (!element.current) return undefined;
    return combine(
      draggable({ element: element.current, getInitialData: () => ({ stageKey: key }) }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => typeof source.data['stageKey'] === 'string',
        getData: () => ({ stagePlace: place }),
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop: () => setIsOver(false),
      }),
    );
  }, [key, place]);
  const { name, phase, rules, staleAfterDays } = stage;
  const counts = text.campaigns.stages[phase];
  const details = [
    ...(counts === name ? [] : [`= ${counts}`]),
    words.rules(rules.length),
    staleAfterDays === undefined ? words.neverStale : words.stale(staleAfterDays),
    ...(people === 0 ? [] : [text.pipeline.people(people)]),
  ];
  return (
    <Box
      component="li"
      ref={element}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: 44,
        borderBottom: 1,
        borderColor: isOver ? 'primary.main' : 'divider',
        bgcolor: isOver ? 'surface.selected' : undefined,
      }}
    >
      <DragIcon
        titleAccess={words.drag(name)}
        sx={{ color: 'text.secondary', cursor: 'grab', flex: 'none', fontSize: 18 }}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" dir="auto" noWrap sx={{ fontWeight: 560 }}>
          {name}
        </Typography>
        <Typography variant="caption" color="textSecondary" className="figures">
          {details.join(' · ')}
        </Typography>
      </Box>
      {place > 0 ? <RowAction icon={UpIcon} label={words.up(name)} onClick={() => moveTo(place - 1)} /> : null}
      {place < of - 1 ? <RowAction icon={DownIcon} label={words.down(name)} onClick={() => moveTo(place + 1)} /> : null}
      <RowAction icon={EditOutlinedIcon} label={words.edit(name)} onClick={edit} />
      <RowAction icon={DeleteOutlineIcon} label={words.remove(name)} onClick={remove} />
    </Box>
  );
}
