import BestIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import type { Better, CompareCell } from '#shared/queries/compare-cells.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { FigureValue } from '../../../ui/figure-value.tsx';
import { ShareBars } from '../audience/share-bars.tsx';
import { evidenceText } from '../evidence-text.ts';
import { WordChips } from '../../../ui/word-chips.tsx';

const words = text.compare;
const WORDS_SHOWN = 6;

interface CellViewProps {
  readonly cell: CompareCell;
  /** Which way the value is better, where it is the best of its row. */
  readonly better: Better;
}

/** One value of one person; the best of a row says so in a word, and a blank says why. */
export function CellView({ cell, better }: CellViewProps) {
  switch (cell.type) {
    case 'text':
      return <bdi>{cell.value}</bdi>;
    case 'words':
      return <WordChips values={cell.values} most={WORDS_SHOWN} />;
    case 'day':
      return (
        <span>
          {cell.before}, {dayText(cell.day)}
        </span>
      );
    case 'shares':
      return (
        <>
          <ShareBars label={words.groups.audience} parts={cell.parts} most={3} />
          <Box className="quiet" sx={{ fontSize: 12, mt: 0.5 }}>
            {evidenceText(cell.evidence)}
          </Box>
        </>
      );
    case 'unknown':
      return <span className="quiet">{cell.reason}</span>;
    case 'figure':
      return (
        <>
          <Box component="span" sx={{ fontWeight: better === null ? undefined : 620 }}>
            <FigureValue figure={cell.figure} />
          </Box>
          {better === null ? null : <Best better={better} />}
          {cell.figure.value === null ? (
            <Box className="quiet" sx={{ fontSize: 12 }}>
              {cell.figure.blankReason}
            </Box>
          ) : null}
        </>
      );
  }
}

function Best({ better }: { readonly better: 'more' | 'less' }) {
  return (
    <Box
      component="span"
      title={words.bestWhy[better]}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, ml: 2, fontSize: 12, color: 'success.main' }}
    >
      <BestIcon aria-hidden sx={{ fontSize: 14 }} />
      {words.best}
    </Box>
  );
}
