import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Link } from 'wouter';
import { text } from '#shared/text/text.ts';
import type { PersonPanel as PanelDoors } from '../../../state/person-panel.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { useQuery } from '../../../state/use-query.ts';
import { PanelBody } from './panel-body.tsx';
import { usePanelWidth, WIDEST, NARROWEST } from './panel-width.ts';

const words = text.influencer.panel;

/** A person beside the page: who they are, accounts, facts, what came last. Esc closes it. */
export function PersonPanel({ personId, close }: { readonly personId: string } & Pick<PanelDoors, 'close'>) {
  const place = useRef<HTMLElement>(null);
  const titleId = useId();
  const { width, setWidth } = usePanelWidth();
  const { data, error, isLoading, retry } = useQuery('influencer.glance', { id: personId });
  useEffect(() => {
    // A list keeps the focus, so that its arrow keys walk from person to person.
    if (document.activeElement?.closest('[role="grid"]') === null) place.current?.focus();
  }, []);
  useEscape(close);
  return (
    <Box
      component="aside"
      ref={place}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-person-panel
      style={{ width }}
      sx={{
        flex: 'none',
        maxWidth: '60vw',
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        borderLeft: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        outline: 'none',
        minHeight: 0,
      }}
    >
      <PanelEdge width={width} setWidth={setWidth} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pl: 5, pr: 3, pt: 3, flex: 'none' }}>
        <Box id={titleId} sx={{ fontSize: 12, color: 'text.secondary', flex: 1 }}>
          {words.title}
        </Box>
        <Button component={Link} href={`/roster/${personId}`} size="small">
          {words.openPage}
        </Button>
        <Tooltip title={words.close}>
          <IconButton aria-label={words.close} onClick={close} size="small">
            <CloseIcon sx={{ fontSize: 18 }} />
          </IconButton>
        </Tooltip>
      </Box>
      <Box
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 5, pb: 6 }}
        tabIndex={0}
        role="group"
        aria-label={words.title}
      >
        {error === null ? null : <QueryProblem reason={error} retry={retry} />}
        {data === null && !isLoading && error === null ? (
          <Box sx={{ py: 4, color: 'text.secondary' }}>{text.influencer.gone.title}</Box>
        ) : null}
        {data === null ? null : <PanelBody glance={data} />}
      </Box>
    </Box>
  );
}

/** Esc closes the panel from anywhere, unless something above it takes the key first. */
function useEscape(close: () => void): void {
  const current = useRef(close);
  useEffect(() => {
    current.current = close;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // A dialog, menu or list of choices is closed by its own Esc; a field of text is left as it is.
      if (document.querySelector('[role="presentation"].MuiModal-root, .MuiPopper-root .MuiAutocomplete-listbox'))
        return;
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const STEP = 24;

/** The edge that makes the panel wider or narrower, by pointer and by arrow keys. */
function PanelEdge({ width, setWidth }: { readonly width: number; readonly setWidth: (width: number) => void }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST,
      End: WIDEST,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    setWidth(target);
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    drag.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) setWidth(drag.current.width + drag.current.x - event.clientX);
  };
  return (
    <Box
      role="separator"
      aria-orientation="vertical"
      aria-label={words.width}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      sx={{
        position: 'absolute',
        insetBlock: 0,
        left: -3,
        width: 6,
        zIndex: 1,
        cursor: 'col-resize',
        touchAction: 'none',
        '&:hover': { bgcolor: 'surface.selected' },
      }}
    />
  );
}
