import BlockIcon from '@mui/icons-material/BlockOutlined';
import StuckIcon from '@mui/icons-material/HourglassEmptyOutlined';
import RivalIcon from '@mui/icons-material/ReportProblemOutlined';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { memo, useEffect, useRef } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';

const words = text.pipeline.screen;

interface BoardCardProps {
  readonly row: PipelineRow;
  readonly id: string;
  readonly top: number;
  readonly place: number;
  readonly of: number;
  readonly today: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** True while it is carried by the mouse, alone or with others. */
  readonly isDragged: boolean;
  /** Ids of those who are carried when this card is. */
  readonly carried: (id: string) => readonly string[];
}

/** One person on the board. Its height is fixed, so that a column of any length scrolls without being measured. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { row, today } = props;
  const element = useRef<HTMLDivElement>(null);
  const { carried } = props;
  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ carried: carried(row.id) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const count = carried(row.id).length;
        if (count < 2) return;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render: ({ container }) => {
            container.textContent = words.carrying(count);
            container.className = 'carried';
          },
        });
      },
    });
  }, [row.id, carried]);
  // The days stand above already; what is to be done about them says more.
  const reason = row.stuck.find(({ kind }) => kind !== 'stale') ?? row.stuck[0];
  const due = row.nextDue;
  const isLate = due !== null && due.on < today;
  const account = [row.handle === null ? null : `@${row.handle}`, row.platform && platformNames[row.platform]];
  return (
    <div
      ref={element}
      role="option"
      id={props.id}
      tabIndex={-1}
      className="card"
      data-id={row.id}
      data-active={props.isActive}
      data-dragged={props.isDragged}
      aria-selected={props.isSelected}
      aria-posinset={props.place}
      aria-setsize={props.of}
      title={row.stuck.map(({ sentence }) => sentence).join('\n') || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div className="line name">
        <span dir="auto">{row.name}</span>
        {row.openClashes > 0 ? (
          <span className="fixed mark warn" title={words.rival(row.openClashes)}>
            <RivalIcon aria-hidden />
            <span className="visually-hidden">{words.rival(row.openClashes)}</span>
          </span>
        ) : null}
      </div>
      <div className="line quiet">
        <span>{account.filter((part) => part !== null).join(' · ') || '–'}</span>
        <span className="fixed figures" title={row.daysInStage === null ? words.daysUnknown : undefined}>
          {words.daysIn(row.daysInStage)}
        </span>
      </div>
      <div className="line">
        <span className={isLate ? 'warn' : 'quiet'} title={due?.what}>
          {due === null ? words.nothingDue : isLate ? words.overdue(dayText(due.on)) : words.due(dayText(due.on))}
        </span>
        <span className="fixed quiet figures">
          {row.deliverables.all === 0
            ? ''
            : text.pipeline.columns.posted(String(row.deliverables.done), String(row.deliverables.all))}
        </span>
      </div>
      <StandingLine row={row} reason={reason?.sentence ?? null} />
    </div>
  );
});

/** The one line that matters most: not to be contacted, stuck, declined, or what the client said. */
function StandingLine({ row, reason }: { readonly row: PipelineRow; readonly reason: string | null }) {
  if (row.doNotContact) {
    return (
      <div className="mark bad">
        <BlockIcon aria-hidden />
        <span>{words.doNotContact}</span>
      </div>
    );
  }
  if (reason !== null) {
    return (
      <div className="mark warn">
        <StuckIcon aria-hidden />
        <span>
          {words.stuck}: {reason}
        </span>
      </div>
    );
  }
  const { declined, clientAnswer, isShortlisted } = row;
  const quiet = declined
    ? [words.declinedBy[declined.by], declined.reason].filter((part) => part !== undefined).join(': ')
    : clientAnswer !== null
      ? words.answers[clientAnswer]
      : isShortlisted
        ? words.shortlisted
        : '';
  return (
    <div className="line quiet">
      <span>{quiet}</span>
    </div>
  );
}
