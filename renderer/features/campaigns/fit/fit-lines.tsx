import Box from '@mui/material/Box';
import type { FitLine } from '#shared/domain/fit/campaign-fit.ts';
import { text } from '#shared/text/text.ts';
import { numberText, shareText } from '../../../state/format.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { pointsText } from './points-text.ts';

const words = text.fit.dialog;

interface FitLinesProps {
  readonly lines: readonly FitLine[];
  /** Tenths of a point. */
  readonly score: number;
  readonly most: number;
}

/** Every criterion with weight, mark, points and reason, and the sum of the points. */
export function FitLines({ lines, score, most }: FitLinesProps) {
  return (
    <Box component="table" aria-label={words.lines} className="figures" sx={plainTable}>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className="end">
            {words.weight}
          </th>
          <th scope="col" className="end">
            {words.mark}
          </th>
          <th scope="col" className="end">
            {words.points}
          </th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.criterion} className={line.counts ? undefined : 'quiet'}>
            <th scope="row">{text.fit.criteria[line.criterion]}</th>
            <td className="end">{numberText(line.weight)}</td>
            <td className="end">{line.mark === null ? '' : shareText(line.mark * 100)}</td>
            <td className="end">{pointsCell(line)}</td>
            <td className="wide">{line.reason}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3}>
            {words.sum}
          </th>
          <td className="end strong">{pointsText(score)}</td>
          <td className="wide">{most === score ? words.whole : words.most(pointsText(most))}</td>
        </tr>
      </tbody>
    </Box>
  );
}

function pointsCell({ counts, mark, points, most }: FitLine): string {
  if (!counts) return words.notCounted;
  if (mark === null) return words.unknown(pointsText(most));
  return `${pointsText(points)} ${words.of} ${pointsText(most)}`;
}
