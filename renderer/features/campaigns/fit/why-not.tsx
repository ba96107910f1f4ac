import BlockIcon from '@mui/icons-material/BlockOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CampaignFitOfResult } from '#shared/queries/campaign-fit-of.ts';
import { text } from '#shared/text/text.ts';
import { pointsText } from './points-text.ts';

const words = text.fit.dialog;

/** What speaks against a person: what holds whatever the score, then the lines that cost the most points. */
export function WhyNot({ whyNot }: { readonly whyNot: CampaignFitOfResult['whyNot'] }) {
  const { blocks, costs } = whyNot;
  return (
    <section aria-label={words.whyNot}>
      <Typography component="h3" variant="h3" sx={{ mb: 2 }}>
        {words.whyNot}
      </Typography>
      {blocks.length === 0 && costs.length === 0 ? <Typography>{words.nothingAgainst}</Typography> : null}
      {blocks.length === 0 ? null : (
        <>
          <Typography color="textSecondary" sx={{ fontSize: 13 }}>
            {words.hard}
          </Typography>
          <Box component="ul" sx={{ m: 0, mb: 3, p: 0, listStyle: 'none', fontSize: 13 }}>
            {blocks.map(({ kind, sentence }) => (
              <Box component="li" key={sentence} sx={{ display: 'flex', gap: 1.5, py: 1 }}>
                <BlockIcon aria-hidden sx={{ fontSize: 18, color: 'error.main' }} />
                <span>
                  <Box component="strong" sx={{ color: 'error.main' }}>
                    {text.fit.blocks[kind]}
                  </Box>
                  {`: ${sentence}`}
                </span>
              </Box>
            ))}
          </Box>
        </>
      )}
      {costs.length === 0 ? null : (
        <>
          <Typography color="textSecondary" sx={{ fontSize: 13 }}>
            {words.costs}
          </Typography>
          <Box component="ul" className="figures" sx={{ m: 0, pl: 5, fontSize: 13, '& li': { py: 1 } }}>
            {costs.map(({ criterion, most, points, mark, reason }) => {
              const name = text.fit.criteria[criterion];
              const lost = pointsText(most - points);
              return (
                <li key={criterion}>
                  <strong>{mark === null ? text.fit.costsUnknown(name, lost) : text.fit.costs(name, lost)}</strong>
                  {`: ${reason}`}
                </li>
              );
            })}
          </Box>
        </>
      )}
    </section>
  );
}
