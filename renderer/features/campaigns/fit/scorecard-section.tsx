import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Scorecard } from '#shared/domain/fit/scorecard.ts';
import type { Mark } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { dayText, numberText, shareText } from '../../../state/format.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { Unknown } from '../../../ui/unknown.tsx';

const words = text.fit.scorecard;

interface ScorecardSectionProps {
  readonly scorecard: Scorecard;
  /** `null` for somebody who is not in the campaign, where marks have no place. */
  readonly giveMarks: (() => void) | null;
}

/** What people judged of somebody: marks by judge, the weighted mean, and where the judges differ. */
export function ScorecardSection({ scorecard, giveMarks }: ScorecardSectionProps) {
  const { lines, judges, marked, percent } = scorecard;
  return (
    <section aria-label={words.title}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 1 }}>
        <Typography component="h3" variant="h3" sx={{ flex: 1 }}>
          {words.title}
        </Typography>
        {giveMarks ? (
          <Button size="small" variant="outlined" onClick={giveMarks}>
            {words.give}
          </Button>
        ) : null}
      </Box>
      <Typography color="textSecondary" sx={{ fontSize: 13, mb: 2 }}>
        {giveMarks ? words.text : words.onlyIn}
      </Typography>
      {percent === null ? (
        giveMarks ? (
          <Typography sx={{ fontSize: 13 }}>{words.none}</Typography>
        ) : null
      ) : (
        <>
          <Typography className="figures" sx={{ fontWeight: 620 }} title={words.meanHint}>
            {words.result(shareText(percent), judges.length, marked, lines.length)}
          </Typography>
          <Box component="table" aria-label={words.title} className="figures" sx={plainTable}>
            <thead>
              <tr>
                <th scope="col">{text.fit.dialog.criterion}</th>
                <th scope="col" className="end">
                  {text.fit.dialog.weight}
                </th>
                <th scope="col" className="end">
                  {words.mean}
                </th>
                <th scope="col">{words.judges}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ criterion, weight, mean, apart, marks }) => (
                <tr key={criterion}>
                  <th scope="row">{words.criteria[criterion]}</th>
                  <td className="end">{numberText(weight)}</td>
                  <td className="end">
                    {mean === null ? <Unknown reason={words.notMarked} /> : numberText(Math.round(mean * 10) / 10)}
                  </td>
                  <td className="wide">
                    {marks.map((mark) => (
                      <div key={mark.by ?? ''} title={noteOf(mark)}>
                        {`${mark.by ?? ''} ${mark.mark}${mark.note === undefined ? '' : ` · ${mark.note}`}`}
                      </div>
                    ))}
                    {apart !== null && apart > 0 ? <strong>{words.apart(apart)}</strong> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </Box>
        </>
      )}
    </section>
  );
}

function noteOf({ on, note }: Mark): string {
  return note === undefined ? dayText(on) : `${dayText(on)}: ${note}`;
}
