import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { EvidenceSummary, Figure } from '#shared/domain/figures/figure.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, figureText } from '../state/format.ts';

const words = text.app.figure;

interface FigureValueProps {
  readonly figure: Figure;
  /** The number's size; `big` is for the one figure a page leads with. */
  readonly size?: 'plain' | 'large' | 'big';
  /** What stands for the number where words say more. */
  readonly shown?: string;
}

const sizes = { plain: 'inherit', large: 20, big: 40 } as const;

/** A number that opens: formula, inputs, evidence and rows. A blank one says why it is blank. */
export function FigureValue({ figure, size = 'plain', shown: inWords }: FigureValueProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const shown = figure.value === null ? words.blank : (inWords ?? figureText(figure.value));
  return (
    <>
      <ButtonBase
        aria-label={`${figure.label}: ${shown}. ${words.open(figure.label)}`}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.stopPropagation();
          setAnchor(event.currentTarget);
        }}
        className="figures"
        sx={{
          fontSize: sizes[size],
          lineHeight: 1.3,
          fontWeight: size === 'plain' ? 'inherit' : 620,
          // Stands in a line of words as its neighbours do.
          verticalAlign: 'baseline',
          letterSpacing: size === 'big' ? '-0.02em' : undefined,
          borderRadius: '4px',
          px: 1,
          mx: -1,
          color: figure.value === null ? 'text.secondary' : 'text.primary',
          textDecoration: 'underline dotted transparent 1px',
          textUnderlineOffset: '0.25em',
          '&:hover, &.Mui-focusVisible': { textDecorationColor: 'currentColor' },
        }}
      >
        {figure.value === null ? '—' : shown}
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        onClick={(event) => event.stopPropagation()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { p: 4, width: 400, maxWidth: '90vw' } },
        }}
      >
        <FigureDetail figure={figure} titleId={titleId} />
      </Popover>
    </>
  );
}

/** How one figure is made, in words and numbers. */
export function FigureDetail({ figure, titleId }: { readonly figure: Figure; readonly titleId: string }) {
  return (
    <Stack sx={{ gap: 3 }}>
      <div>
        <Typography id={titleId} component="h2" variant="subtitle2" color="textSecondary">
          {figure.label}
        </Typography>
        <Typography variant="h1" component="p" className="figures">
          {figure.value === null ? words.blank : figureText(figure.value)}
        </Typography>
      </div>
      {figure.blankReason ? <Part title={words.why}>{figure.blankReason}</Part> : null}
      <Part title={words.formula}>{figure.formula}</Part>
      {figure.inputs.length > 0 ? (
        <Part title={words.inputs}>
          <Box
            component="dl"
            className="figures"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 4, rowGap: 1 }}
          >
            {figure.inputs.map((input) => (
              <Box key={input.label} sx={{ display: 'contents' }}>
                <dt>{input.label}</dt>
                <Box component="dd" sx={{ m: 0, textAlign: 'end' }}>
                  {input.value === null ? words.blank : figureText(input.value)}
                </Box>
              </Box>
            ))}
          </Box>
        </Part>
      ) : null}
      <Part title={words.evidence}>
        {figure.evidence.length === 0 ? words.noEvidence : null}
        {figure.evidence.map((evidence) => (
          <EvidenceLine
            key={`${evidence.source}-${evidence.importId ?? ''}-${evidence.file ?? ''}`}
            evidence={evidence}
          />
        ))}
      </Part>
    </Stack>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: EvidenceSummary }) {
  const { capturedFrom, capturedTo } = evidence;
  const rows = evidence.rows === 1 ? words.row : words.rows(countText(evidence.rows));
  const captured = capturedFrom && capturedTo ? words.captured(dayText(capturedFrom), dayText(capturedTo)) : null;
  return (
    <Box className="figures" sx={{ overflowWrap: 'anywhere' }}>
      {[words.sources[evidence.source], evidence.file, rows, captured].filter(Boolean).join(' · ')}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ fontSize: 13 }}>
      <Typography component="h3" variant="caption" color="textSecondary" sx={{ display: 'block', mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
