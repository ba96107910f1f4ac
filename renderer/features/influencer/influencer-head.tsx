import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { relationshipStages, type Influencer, type RelationshipStage } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';

const { fields } = text.influencer;

/** Who the person is, in one line; the stage changes in place. */
export function InfluencerHead({ influencer }: { readonly influencer: Influencer }) {
  const run = useCommand();
  const place = [influencer.city, influencer.country].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [fields.topics, chips(influencer.topics)],
    [fields.tags, chips(influencer.tags)],
    [fields.country, place],
    [fields.gender, influencer.gender],
    [fields.owner, influencer.owner],
    [fields.email, influencer.emails?.join(', ')],
  ];
  return (
    <Box
      sx={{
        px: 6,
        py: 4,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 10,
        rowGap: 3,
        alignItems: 'flex-start',
        flex: 'none',
      }}
    >
      <TextField
        select
        label={fields.stage}
        value={influencer.stage}
        onChange={(event) =>
          void run('influencer.update', { id: influencer.id, stage: event.target.value as RelationshipStage })
        }
        sx={{ width: 160 }}
      >
        {relationshipStages.map((stage) => (
          <MenuItem key={stage} value={stage}>
            {text.roster.stages[stage]}
          </MenuItem>
        ))}
      </TextField>
      <Box component="dl" sx={{ m: 0, flex: '1 1 400px', display: 'flex', flexWrap: 'wrap', columnGap: 10, rowGap: 2 }}>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <Box component="dt" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {value}
              </Box>
            </div>
          ) : null,
        )}
      </Box>
      {influencer.notes ? (
        <Box
          sx={{ flexBasis: '100%', maxWidth: '90ch', whiteSpace: 'pre-wrap', maxHeight: 96, overflow: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={fields.notes}
        >
          {influencer.notes}
        </Box>
      ) : null}
    </Box>
  );
}

function chips(values: readonly string[]): ReactNode {
  if (values.length === 0) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
      {values.map((value) => (
        <Chip key={value} size="small" variant="outlined" label={value} />
      ))}
    </Box>
  );
}
